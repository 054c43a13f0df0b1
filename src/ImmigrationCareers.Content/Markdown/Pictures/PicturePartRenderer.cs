using System.Collections.Immutable;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Pictures;

/// <summary>
/// Writes a picture as the list or table that says the same; only bars are drawn, beside the figures they show. What depends
/// on other files stays open, as in text. Code that is no picture stays code.
/// </summary>
internal sealed class PicturePartRenderer : CodeBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var parts = (PartRenderer)renderer;
        if (block.Attached<Picture>() is not { } picture)
        {
            base.Write(renderer, block);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<figure class=\"picture\"><figcaption>");
        parts.WriteText(picture.Title);
        foreach (var source in picture.Sources) parts.WritePart(new UnlinkedSource(source.Value, source.Place));
        renderer.WriteLine("</figcaption>");
        switch (picture)
        {
            case StagesPicture stages:
                WriteStages(parts, stages.Rows);
                break;
            case RangesPicture ranges:
                WriteRanges(parts, ranges);
                break;
            case GroupsPicture groups:
                WriteGroups(parts, groups.Rows);
                break;
        }

        renderer.WriteLine("</figure>");
    }

    private static void WriteStages(PartRenderer renderer, ImmutableArray<Stage> stages)
    {
        renderer.WriteLine("<ol class=\"journey\">");
        foreach (var stage in stages)
        {
            renderer.Write("<li>");
            WriteName(renderer, stage);
            if (stage.Time is not null) WriteElement(renderer, "span", stage.Time, " class=\"duration\"");
            else if (stage.Section is { } section) renderer.WritePart(new UnlinkedDuration(section.Value));
            WriteWhatHappens(renderer, stage);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
    }

    private static void WriteName(PartRenderer renderer, Stage stage)
    {
        if (stage.Section is not { } section)
        {
            WriteElement(renderer, "b", stage.Name);
            return;
        }

        renderer.Write("<b>");
        renderer.WritePart(new UnlinkedLink(new LinkAddress(LinkAddressKind.Id, section.Value, "", section.Place), null));
        renderer.WriteText(stage.Name);
        renderer.WritePart(UnlinkedLinkEnd.Instance);
        renderer.Write("</b>");
    }

    private static void WriteWhatHappens(PartRenderer renderer, Stage stage)
    {
        if (stage.Who is null && stage.Text is null) return;
        renderer.Write("<p>");
        if (stage.Who is not null)
        {
            renderer.Write("<i>");
            renderer.WriteText(stage.Who);
            renderer.Write(stage.Text is null ? "</i>" : ":</i> ");
        }

        if (stage.Text is not null) renderer.WriteText(stage.Text);
        renderer.Write("</p>");
    }

    private static void WriteRanges(PartRenderer renderer, RangesPicture picture)
    {
        renderer.Write("<table class=\"ranges\"><thead><tr>");
        WriteElement(renderer, "th", picture.FirstColumn, " scope=\"col\"");
        WriteElement(renderer, "th", picture.SecondColumn, " scope=\"col\"");
        renderer.WriteLine("</tr></thead><tbody>");
        ImmutableArray<UnlinkedText> ends = [.. picture.Rows.Select(row => row.To)];
        foreach (var row in picture.Rows)
        {
            renderer.Write("<tr>");
            WriteElement(renderer, "th", row.Name, " scope=\"row\"");
            renderer.Write("<td>");
            renderer.WriteText(row.From);
            renderer.Write(" to ");
            renderer.WriteText(row.To);
            renderer.WritePart(new UnlinkedBar(row.From, row.To, ends, row.FromPlace));
            WriteElement(renderer, "small", row.Text);
            renderer.WriteLine("</td></tr>");
        }

        renderer.WriteLine("</tbody></table>");
    }

    private static void WriteGroups(PartRenderer renderer, ImmutableArray<Group> groups)
    {
        renderer.WriteLine("<ul class=\"groups\">");
        foreach (var group in groups)
        {
            renderer.Write("<li>");
            WriteElement(renderer, "b", group.Name);
            WriteElement(renderer, "p", group.Text);
            if (!group.Items.IsEmpty)
            {
                renderer.Write("<ul>");
                foreach (var item in group.Items) WriteElement(renderer, "li", item);
                renderer.Write("</ul>");
            }

            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ul>");
    }

    private static void WriteElement(PartRenderer renderer, string tag, UnlinkedText? text, string attributes = "")
    {
        if (text is null) return;
        renderer.Write($"<{tag}{attributes}>");
        renderer.WriteText(text);
        renderer.Write($"</{tag}>");
    }
}
