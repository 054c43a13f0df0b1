using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace ImmigrationCareers.Web.Infrastructure.Pages.Head;

/// <summary>
/// schema.org descriptions as JSON-LD. A data block is not run as a script, so the content security policy lets it
/// stand.
/// </summary>
public static class StructuredData
{
    /// <summary>Encodes &lt;, &gt; and &amp; besides quotes, so that no text can end the block.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The block for a page's things; nothing when there are none.</summary>
    public static IHtmlContent Script(IReadOnlyList<Thing> things) =>
        things.Count == 0
            ? HtmlString.Empty
            : new HtmlString($"""<script type="application/ld+json">{JsonSerializer.Serialize(new Graph([.. things]), Json)}</script>""");

    private sealed record Graph([property: JsonPropertyName("@graph")] IReadOnlyList<object> Things)
    {
        [JsonPropertyName("@context"), JsonPropertyOrder(-1)]
        public string Context => "https://schema.org";
    }
}
