using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Documents;

/// <summary>
/// One thing that the guide's Markdown can say: how it is parsed and rendered, registered as Markdig's own extensions are, and
/// what is read and checked of it in a parsed document. Everything about it is in its own folder.
/// </summary>
internal abstract class GuideExtension : IMarkdownExtension
{
    public virtual void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is PartRenderer parts) Setup(parts);
    }

    protected virtual void Setup(PartRenderer renderer)
    {
    }

    /// <summary>Reads one node of a document; called for each, in the order of the text, its container first.</summary>
    public virtual void Read(MarkdownObject node, DocumentReading reading)
    {
    }

    /// <summary>Called once, after all nodes.</summary>
    public virtual void Complete(DocumentReading reading)
    {
    }
}
