using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Links;

/// <summary>Writes links to the outside and leaves links within the site to be resolved.</summary>
internal sealed class LinkPartRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var title = string.IsNullOrEmpty(link.Title) ? null : link.Title;
        if (SiteLink.LeadsOutside(url)) WriteOutside(renderer, link, url, title);
        else WriteInside((PartRenderer)renderer, link, url, title);
    }

    private static void WriteOutside(HtmlRenderer renderer, LinkInline link, string url, string? title)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write('"');
        if (title is not null) renderer.Write(" title=\"").WriteEscape(title).Write('"');
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WriteInside(PartRenderer renderer, LinkInline link, string url, string? title)
    {
        renderer.WritePart(new UnlinkedLink(SiteLink.Read(url, renderer.PlaceOf(link)), title));
        renderer.WriteChildren(link);
        renderer.WritePart(UnlinkedLinkEnd.Instance);
    }
}
