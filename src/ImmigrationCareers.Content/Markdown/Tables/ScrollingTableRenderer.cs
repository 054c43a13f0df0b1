using ImmigrationCareers.Content.Markdown.Directions;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmigrationCareers.Content.Markdown.Tables;

/// <summary>
/// A table in a box of its own that scrolls on a narrow screen, by keyboard too. The box is a group, not a region: tables
/// under one heading share a name, which landmarks must not. Alignment is a class: the policy of the site lets no style
/// attribute through.
/// </summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var rows = table.OfType<TableRow>().ToLookup(row => row.IsHeader);
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table");
        WriteHeading((PartRenderer)renderer);
        renderer.WriteLine("\"><table>");
        WriteRows(renderer, table, rows[true], "thead", "th scope=\"col\"");
        WriteRows(renderer, table, rows[false], "tbody", "td");
        renderer.WriteLine("</table></div>");
    }

    /// <summary>Names the table after the heading above it.</summary>
    private static void WriteHeading(PartRenderer renderer)
    {
        if (renderer.CurrentHeading is not { } heading) return;
        renderer.Write(": ");
        renderer.WritePart(new UnlinkedLabel(heading));
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, IEnumerable<TableRow> rows, string group, string cellTag)
    {
        if (!rows.Any()) return;
        renderer.WriteLine($"<{group}>");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            foreach (var (column, cell) in row.OfType<TableCell>().Index())
                WriteCell(renderer, cell, cellTag, table.ColumnDefinitions.ElementAtOrDefault(column)?.Alignment);
            renderer.WriteLine("</tr>");
        }

        renderer.WriteLine($"</{group}>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, string tag, TableColumnAlign? alignment)
    {
        renderer.Write($"<{tag}");
        if (alignment is TableColumnAlign.Right or TableColumnAlign.Center)
            renderer.Write($" class=\"{alignment.ToString()!.ToLowerInvariant()}\"");
        renderer.Write(Direction.AttributeOf(cell));
        renderer.Write('>');
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = wasImplicit;
        renderer.Write($"</{tag[..2]}>");
    }
}
