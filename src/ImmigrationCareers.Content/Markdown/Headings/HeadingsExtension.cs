using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Markdown.Ids;
using ImmigrationCareers.Content.Markdown.Texts;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Headings;

/// <summary>Gives every heading its id, and keeps the outline in steps of one level.</summary>
internal sealed class HeadingsExtension : GuideExtension
{
    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        if (node is not HeadingBlock heading) return;
        var outline = reading.State<Outline>();
        CheckLevel(heading, outline, reading);
        outline.Headings.Add(heading);
        var id = DocumentIds.Take(heading.Inline);
        var title = InlineText.Of(heading.Inline, reading);
        if (id is null) outline.WithoutId.Add((heading, title));
        else if (reading.State<DocumentIds>().Claim(id, reading)) heading.Attach(new UnlinkedHeading(heading.Level, id.Id, title));
    }

    /// <summary>Ids made from texts come last, so that they yield to explicit ones wherever those are.</summary>
    public override void Complete(DocumentReading reading)
    {
        var outline = reading.State<Outline>();
        var ids = reading.State<DocumentIds>();
        foreach (var (heading, title) in outline.WithoutId)
        {
            if (ids.Generate(heading, title.WithoutValues, reading) is { } id)
                heading.Attach(new UnlinkedHeading(heading.Level, id, title));
        }

        reading.Headings.AddRange(outline.Headings.Select(heading => heading.Attached<UnlinkedHeading>()).OfType<UnlinkedHeading>());
    }

    protected override void Setup(PartRenderer renderer) =>
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new HeadingPartRenderer());

    private static void CheckLevel(HeadingBlock heading, Outline outline, DocumentReading reading)
    {
        if (heading.Level == 1)
            reading.Report(
                heading, DiagnosticRules.HeadingForm, "A heading of level 1 belongs to the title", "Begin it with ## instead.");
        else if (heading.Level > outline.LastLevel + 1)
            reading.Report(
                heading,
                DiagnosticRules.SkippedLevel,
                $"The heading skips from level {outline.LastLevel} to {heading.Level}",
                $"Begin it with {new string('#', outline.LastLevel + 1)} instead.");
        outline.LastLevel = heading.Level;
    }

    private sealed class Outline
    {
        public int LastLevel { get; set; } = 1;

        public List<HeadingBlock> Headings { get; } = [];

        public List<(HeadingBlock Block, UnlinkedText Title)> WithoutId { get; } = [];
    }
}
