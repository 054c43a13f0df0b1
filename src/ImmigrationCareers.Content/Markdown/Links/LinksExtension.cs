using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Links;

/// <summary>Links to the outside by a scheme from the list, and within the site; no images.</summary>
internal sealed class LinksExtension : GuideExtension
{
    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        switch (node)
        {
            case LinkInline { IsImage: true }:
                reading.Report(node, DiagnosticRules.Image, "The guide serves no images from content", "Say it in words or in a table.");
                break;
            case LinkInline link:
                CheckAddress(link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.Title, reading);
                break;
            case AutolinkInline { IsEmail: false } link:
                CheckAddress(link, link.Url, null, reading);
                break;
        }
    }

    protected override void Setup(PartRenderer renderer) =>
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkPartRenderer());

    private static void CheckAddress(Inline link, string url, string? title, DocumentReading reading)
    {
        if (url.Contains("{{", StringComparison.Ordinal) || title?.Contains("{{", StringComparison.Ordinal) == true)
            reading.Report(
                link,
                DiagnosticRules.MalformedPlaceholder,
                "Values do not work in the address or title of a link",
                "Move the figure into the text.");
        if (url is "" or "#")
            reading.Report(
                link,
                DiagnosticRules.ForbiddenLink,
                "The link has no address",
                "Write the id of a section or an address between the parentheses.");
        else if (SiteLink.LeadsOutside(url) && !SiteLink.IsAllowedOutside(url))
            reading.Report(
                link,
                DiagnosticRules.ForbiddenLink,
                $"The link cannot lead to {Shorten(url)}",
                "Use https, http, mailto or tel, the id of a section, or a path on this site.");
        else if (SiteLink.PathOnThisComputer(url) is { } path)
            reading.Report(
                link,
                DiagnosticRules.LocalLink,
                $"{Shorten(url)} leads to the computer of whoever follows it",
                $"Write the path on this site, {path}, or the address that all readers have.");
    }

    private static string Shorten(string url) => url.Length <= 60 ? url : url[..60] + "…";
}
