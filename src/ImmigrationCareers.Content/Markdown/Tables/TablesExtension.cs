using ImmigrationCareers.Content.Markdown.Documents;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Tables;

/// <summary>Tables of pipes.</summary>
internal sealed class TablesExtension : GuideExtension
{
    public override void Setup(MarkdownPipelineBuilder pipeline) => new PipeTableExtension().Setup(pipeline);

    /// <summary>
    /// In a table a bar within code has to be written <c>\|</c>, as everywhere in a cell; elsewhere code keeps its backslashes.
    /// </summary>
    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        if (node is TableCell cell)
        {
            foreach (var code in cell.Descendants<CodeInline>()) code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }
    }

    protected override void Setup(PartRenderer renderer) => renderer.ObjectRenderers.Add(new ScrollingTableRenderer());
}
