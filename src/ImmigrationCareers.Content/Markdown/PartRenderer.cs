using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Alerts;
using ImmigrationCareers.Content.Markdown.Headings;
using ImmigrationCareers.Content.Markdown.Links;
using ImmigrationCareers.Content.Markdown.Pictures;
using ImmigrationCareers.Content.Markdown.Sources;
using ImmigrationCareers.Content.Markdown.Steps;
using ImmigrationCareers.Content.Markdown.Tables;
using ImmigrationCareers.Content.Markdown.Values;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>Markdig's HTML renderer, cut into parts wherever another file or the page decides.</summary>
internal sealed class PartRenderer : HtmlRenderer
{
    private readonly ImmutableArray<Part>.Builder parts = ImmutableArray.CreateBuilder<Part>();
    private readonly StringWriter html;
    private readonly SourceText source;

    private PartRenderer(StringWriter html, SourceText source, Outline outline)
        : base(html)
    {
        this.html = html;
        this.source = source;
        Outline = outline;
        GuidePipeline.Instance.Setup(this);
        ObjectRenderers.Replace<HeadingRenderer>(new HeadingPartRenderer());
        ObjectRenderers.Replace<ListRenderer>(new StepListRenderer());
        ObjectRenderers.Replace<LinkInlineRenderer>(new LinkPartRenderer());
        ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        ObjectRenderers.Replace<AlertBlockRenderer>(new TitledAlertRenderer());
        ObjectRenderers.Replace<CodeBlockRenderer>(new PicturePartRenderer());
        ObjectRenderers.Add(new ValuePartRenderer());
        ObjectRenderers.Add(new SourcePartRenderer());
        ObjectRenderers.Add(new StepMarkRenderer());
    }

    public Outline Outline { get; }

    /// <summary>Title of the heading above what is written now; null before the first.</summary>
    public DraftText? CurrentHeading { get; set; }

    public static ImmutableArray<Part> Render(MarkdownDocument document, SourceText source, Outline outline)
    {
        using var html = new StringWriter();
        var renderer = new PartRenderer(html, source, outline);
        renderer.Render(document);
        renderer.CloseHtml();
        return renderer.parts.ToImmutable();
    }

    /// <summary>Leaves something open at this point of the text.</summary>
    public void WritePart(Part part)
    {
        CloseHtml();
        parts.Add(part);
    }

    /// <summary>Writes text without markup, its values left open.</summary>
    public void WriteText(DraftText text)
    {
        foreach (var run in text.Runs)
        {
            if (run.Value is { } value) WritePart(value);
            else WriteEscape(run.Text);
        }
    }

    public Place PlaceOf(MarkdownObject node) => source.PlaceOf(node.Span.Start);

    private void CloseHtml()
    {
        var text = html.GetStringBuilder();
        if (text.Length == 0) return;
        parts.Add(new HtmlPart(text.ToString()));
        text.Clear();
    }
}
