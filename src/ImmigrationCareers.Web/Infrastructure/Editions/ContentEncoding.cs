using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ImmigrationCareers.Web.Infrastructure.Editions;

/// <summary>How the bytes of a page go over the wire.</summary>
internal enum ContentEncoding
{
    None,
    Gzip,
    Brotli,
}

/// <summary>Chooses an encoding and applies it.</summary>
internal static class ContentEncodings
{
    /// <summary>The best encoding that the client takes.</summary>
    public static ContentEncoding Negotiate(StringValues acceptEncoding)
    {
        // What every browser sends, without parsing it.
        if (acceptEncoding.Count == 1 && acceptEncoding[0] is "gzip, deflate, br, zstd" or "gzip, deflate, br")
            return ContentEncoding.Brotli;
        if (!StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted)) return ContentEncoding.None;
        return Accepts(accepted, "br") ? ContentEncoding.Brotli
            : Accepts(accepted, "gzip") ? ContentEncoding.Gzip
            : ContentEncoding.None;
    }

    /// <summary>The encoding's name in headers; null for none.</summary>
    public static string? NameOf(ContentEncoding encoding) => encoding switch
    {
        ContentEncoding.Brotli => "br",
        ContentEncoding.Gzip => "gzip",
        _ => null,
    };

    public static byte[] Encode(byte[] bytes, ContentEncoding encoding)
    {
        if (encoding == ContentEncoding.None) return bytes;
        using var encoded = new MemoryStream();

        // A tenth of a second, once for a page of an edition; every reader of it on a slow line has a kilobyte less to wait for.
        using (Stream stream = encoding == ContentEncoding.Brotli
            ? new BrotliStream(encoded, CompressionLevel.SmallestSize)
            : new GZipStream(encoded, CompressionLevel.SmallestSize))
        {
            stream.Write(bytes);
        }

        return encoded.ToArray();
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string name)
    {
        var named = accepted.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(value => value.Value == "*");
        return named is not null && named.Quality != 0;
    }
}
