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
        var id = DocumentIds.Take(heading.Inline, reading);
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

        ReportEqualTitles(outline, reading);
        reading.Headings.AddRange(outline.Headings.Select(heading => heading.Attached<UnlinkedHeading>()).OfType<UnlinkedHeading>());
    }

    protected override void Setup(PartRenderer renderer) =>
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new HeadingPartRenderer());

    /// <summary>A heading without an id of its own that says the same as another: whoever links to the one gets the other.</summary>
    private static void ReportEqualTitles(Outline outline, DocumentReading reading)
    {
        var known = outline.Headings
            .Where(block => block.Attached<UnlinkedHeading>() is not null)
            .ToLookup(TitleOf, StringComparer.OrdinalIgnoreCase);
        foreach (var (block, _) in outline.WithoutId.Where(heading => heading.Block.Attached<UnlinkedHeading>() is not null))
        {
            if (known[TitleOf(block)].FirstOrDefault(other => other != block) is not { } other) continue;
            reading.Report(
                block,
                DiagnosticRules.EqualHeadings,
                $"The heading on line {reading.PlaceOf(other).Line} says the same, and this one has no id of its own",
                $"Give it one, such as {{#{block.Attached<UnlinkedHeading>()!.Id}-2}}, or other words.");
        }
    }

    private static string TitleOf(HeadingBlock block) => block.Attached<UnlinkedHeading>()!.Title.Fill(id => $"{{{{ {id} }}}}");

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
