using ImmigrationCareers.Content.Markdown.Documents;
using Markdig;
using Markdig.Extensions.Tables;

namespace ImmigrationCareers.Content.Markdown.Tables;

/// <summary>Tables of pipes.</summary>
internal sealed class TablesExtension : GuideExtension
{
    public override void Setup(MarkdownPipelineBuilder pipeline) => new PipeTableExtension().Setup(pipeline);

    protected override void Setup(PartRenderer renderer) => renderer.ObjectRenderers.Add(new ScrollingTableRenderer());
}
