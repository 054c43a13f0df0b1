using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ImmigrationCareers.Testing.Hosts;

/// <summary>What the site answered, as it came over the wire.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">All headers; several of one name are joined by a comma.</param>
/// <param name="Body">The bytes, still encoded.</param>
public sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Decode(Body, Header("Content-Encoding")));

    public IHtmlDocument Html => new HtmlParser().ParseDocument(Text);

    public bool IsHtml => Header("Content-Type") is { } type && type.StartsWith("text/html", StringComparison.Ordinal);

    /// <summary>A header's value, null when there is none.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
    }

    private static byte[] Decode(byte[] body, string? encoding)
    {
        if (encoding is null || body.Length == 0) return body;
        using var decoded = new MemoryStream();
        using (Stream stream = encoding == "br"
            ? new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(body), CompressionMode.Decompress))
        {
            stream.CopyTo(decoded);
        }

        return decoded.ToArray();
    }
}
