using System.Globalization;
using ImmigrationCareers.Content.Bodies;
using Microsoft.AspNetCore.Html;

namespace ImmigrationCareers.Web.Infrastructure.Pages.Bodies;

/// <summary>The foot of a text: its figures and its sources.</summary>
/// <param name="Body">The text.</param>
/// <param name="View">How the page shows it.</param>
/// <param name="OwnerId">Id of its section or career; null for static pages.</param>
public sealed record SourcesModel(Body Body, BodyView View, string? OwnerId)
{
    /// <summary>The id of a source's entry on this page.</summary>
    public string SourceId(int number) => View.IdOnPage(OwnerId, string.Create(CultureInfo.InvariantCulture, $"source_{number}"));

    /// <summary>The id of the place in the text that cites a source first.</summary>
    public string CitationId(int number) => View.IdOnPage(OwnerId, string.Create(CultureInfo.InvariantCulture, $"ref_{number}"));

    /// <summary>A number that leads to its source; nothing where there is none.</summary>
    public IHtmlContent Mark(int? number) => number is { } known
        ? new HtmlString(string.Create(
            CultureInfo.InvariantCulture,
            $"<sup class=\"ref\"><a href=\"#{SourceId(known)}\" aria-label=\"Source {known}\">{known}</a></sup>"))
        : HtmlString.Empty;
}
