using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ImmigrationCareers.Web.Infrastructure.Editions;

/// <summary>A public page in one encoding, ready to be written.</summary>
internal sealed class CachedPage
{
    private static readonly StringValues Caching = "public, no-cache";
    private static readonly StringValues Varying = "Cookie, Accept-Encoding";

    private readonly byte[] bytes;
    private readonly string? contentType;
    private readonly string? encodingName;
    private readonly EntityTagHeaderValue tag;
    private readonly string tagText;
    private readonly Endpoint? endpoint;

    private CachedPage(byte[] bytes, string? contentType, string? encodingName, EntityTagHeaderValue tag, Endpoint? endpoint)
    {
        this.bytes = bytes;
        this.contentType = contentType;
        this.encodingName = encodingName;
        this.tag = tag;
        this.endpoint = endpoint;
        tagText = tag.ToString();
    }

    /// <summary>Encodes and tags what an endpoint rendered. The tag is weak: it names the text, whatever its encoding.</summary>
    public static CachedPage Create(byte[] rendered, string? contentType, ContentEncoding encoding, Endpoint? endpoint)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(rendered).AsSpan(0, 12));
        return new CachedPage(
            ContentEncodings.Encode(rendered, encoding),
            contentType,
            ContentEncodings.NameOf(encoding),
            new EntityTagHeaderValue($"\"{hash}\"", isWeak: true),
            endpoint);
    }

    /// <summary>Answers with the page, or with 304 when the client has it already.</summary>
    public Task WriteAsync(HttpContext context)
    {
        // A page from the cache has not been routed; the log wants to know its route all the same.
        context.SetEndpoint(endpoint);
        var response = context.Response;
        response.Headers.CacheControl = Caching;
        response.Headers.Vary = Varying;
        response.Headers.ETag = tagText;
        if (IsKnownTo(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (encodingName is not null) response.Headers.ContentEncoding = encodingName;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private bool IsKnownTo(HttpRequest request) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch.Any(known =>
            known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any);
}
