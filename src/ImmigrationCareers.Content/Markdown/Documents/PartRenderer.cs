using System.Collections.Immutable;
using System.Text;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Unlinked;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Documents;

/// <summary>
/// Markdig's HTML renderer, cut into parts wherever another file or the page decides. Beside the HTML it keeps what a reader
/// reads of it, which search and hashes of meaning need.
/// </summary>
internal sealed class PartRenderer : HtmlRenderer
{
    private readonly ImmutableArray<BodyPart>.Builder parts = ImmutableArray.CreateBuilder<BodyPart>();
    private readonly StringBuilder words = new();
    private readonly StringWriter html;
    private readonly SourceText source;

    private PartRenderer(StringWriter html, SourceText source, MarkdownPipeline pipeline)
        : base(html)
    {
        this.html = html;
        this.source = source;
        pipeline.Setup(this);
        ObjectWriteBefore += (_, node) => KeepWordsOf(node);
    }

    /// <summary>Title of the heading above what is written now; null before the first.</summary>
    public UnlinkedText? CurrentHeading { get; set; }

    public static ImmutableArray<BodyPart> Render(MarkdownDocument document, SourceText source, MarkdownPipeline pipeline)
    {
        using var html = new StringWriter();
        var renderer = new PartRenderer(html, source, pipeline);
        renderer.Render(document);
        renderer.CloseHtml();
        return renderer.parts.ToImmutable();
    }

    /// <summary>Leaves something open at this point of the text.</summary>
    public void WritePart(UnlinkedPart part)
    {
        CloseHtml();
        parts.Add(part);
    }

    /// <summary>Keeps what is read from here on apart from what was read before.</summary>
    public void BeginBlock() => words.Append('\n');

    /// <summary>Writes text without markup, its values left open.</summary>
    public void WriteText(UnlinkedText text)
    {
        BeginBlock();
        foreach (var run in text.Runs)
        {
            if (run.Value is { } value) WritePart(value);
            else
            {
                WriteEscape(run.Text);
                words.Append(run.Text);
            }
        }
    }

    public Place PlaceOf(MarkdownObject node) => source.PlaceOf(node.Span.Start);

    private void KeepWordsOf(MarkdownObject node)
    {
        if (node is Block) BeginBlock();
        else LeafText.Append(words, node);
    }

    private void CloseHtml()
    {
        var text = html.GetStringBuilder();
        if (text.Length == 0 && words.Length == 0) return;
        parts.Add(new HtmlPart(text.ToString(), words.ToString()));
        text.Clear();
        words.Clear();
    }
}
