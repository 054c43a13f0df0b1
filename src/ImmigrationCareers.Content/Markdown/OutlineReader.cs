using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Ids;
using ImmigrationCareers.Content.Markdown.Steps;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>Gives every heading and step its id and takes the <c>{#id}</c> out of the text.</summary>
internal sealed class OutlineReader
{
    private readonly SourceText source;
    private readonly FileDiagnostics diagnostics;
    private readonly Outline outline = new();
    private readonly Dictionary<string, Place> explicitIds = new(StringComparer.Ordinal);
    private readonly List<(HeadingBlock Block, DraftText Title)> withoutId = [];

    private OutlineReader(SourceText source, FileDiagnostics diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    public static Outline Read(MarkdownDocument document, SourceText source, bool mayHaveSteps, FileDiagnostics diagnostics)
    {
        var reader = new OutlineReader(source, diagnostics);
        foreach (var block in document.Descendants())
        {
            switch (block)
            {
                case HeadingBlock heading:
                    reader.ReadHeading(heading);
                    break;
                case ListItemBlock item when StepInline.Of(item) is { } mark:
                    reader.ReadStep(item, mark, mayHaveSteps);
                    break;
            }
        }

        reader.GenerateIds();
        return reader.outline;
    }

    private void ReadHeading(HeadingBlock heading)
    {
        var id = TakeId(heading.Inline);
        var title = InlineText.Of(heading.Inline, PlaceOf);
        if (id is null) withoutId.Add((heading, title));
        else if (Claim(id)) outline.Headings.Add(heading, new DraftHeading(heading.Level, id.Id, title));
    }

    private void ReadStep(ListItemBlock item, StepInline mark, bool mayHaveSteps)
    {
        var paragraph = (ParagraphBlock)item[0];
        var id = TakeId(paragraph.Inline);
        if (!mayHaveSteps)
        {
            diagnostics.Add(
                DiagnosticRules.MisplacedStep, PlaceOf(mark), "A step stands outside a section", "Use a plain list, or move it into a section.");
            return;
        }

        if (mark.Ticked)
            diagnostics.Add(DiagnosticRules.Malformed, PlaceOf(mark), "The step is ticked already", "Write [ ]: only readers tick.");
        if (id is null)
            diagnostics.Add(
                DiagnosticRules.StepWithoutId, PlaceOf(mark), "The step has no id", "End its first paragraph with one, such as {#order-transcripts}.");
        else if (Claim(id))
            AddStep(item, mark, new DraftStep(id.Id, InlineText.Of(paragraph.Inline, PlaceOf)));
    }

    private void AddStep(ListItemBlock item, StepInline mark, DraftStep step)
    {
        if (string.IsNullOrWhiteSpace(step.Text.Fill(value => value)))
            diagnostics.Add(DiagnosticRules.Malformed, PlaceOf(mark), "The step has no text", "Say behind [ ] what the reader is to do.");
        outline.Steps.Add(item, step);
    }

    /// <summary>The <c>{#id}</c> at the end, removed from the text together with the space before it.</summary>
    private static IdInline? TakeId(ContainerInline? inlines)
    {
        if (inlines?.LastChild is not IdInline id) return null;
        if (id.PreviousSibling is LiteralInline before) before.Content.TrimEnd();
        id.Remove();
        return id;
    }

    /// <summary>Makes the id the file's own, unless it is malformed or taken.</summary>
    private bool Claim(IdInline id)
    {
        var place = PlaceOf(id);
        if (!Names.IsId(id.Id))
        {
            diagnostics.Add(
                DiagnosticRules.MisplacedId,
                place,
                $"{{#{id.Id}}} is not a possible id",
                $"Use lower-case letters and digits in words joined by single hyphens, at most {Names.MaximumIdLength} characters.");
            return false;
        }

        if (Names.IsUsedByPages(id.Id))
        {
            diagnostics.Add(DiagnosticRules.DuplicateAnchor, place, $"The id {id.Id} is used by the page itself", "Choose another id.");
            return false;
        }

        if (explicitIds.TryAdd(id.Id, place)) return true;
        diagnostics.Add(
            DiagnosticRules.DuplicateAnchor,
            place,
            $"The id {id.Id} stands twice, first in line {explicitIds[id.Id].Line}",
            "Headings and steps of a file share one set of ids: choose another.");
        return false;
    }

    /// <summary>Ids made from texts come last, so that they yield to explicit ones wherever those stand.</summary>
    private void GenerateIds()
    {
        var generated = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (block, title) in withoutId)
        {
            var place = source.PlaceOf(block.Span.Start);
            var id = Names.IdFromText(title.WithoutValues);
            if (id.Length == 0)
                diagnostics.Add(DiagnosticRules.HeadingForm, place, "The heading has no text to make an id from", "Give it text, or an id such as {#pay}.");
            else if (Names.IsUsedByPages(id))
                diagnostics.Add(DiagnosticRules.DuplicateAnchor, place, $"The id {id} is used by the page itself", "Give the heading an id of its own, such as {#main-points}.");
            else if (explicitIds.TryGetValue(id, out var first) || generated.TryGetValue(id, out first))
                diagnostics.Add(
                    DiagnosticRules.AmbiguousHeading,
                    place,
                    $"The heading would get the id {id}, which line {first.Line} has already",
                    "Give both an explicit id, such as {#" + id + "-2}.");
            else
            {
                generated.Add(id, place);
                outline.Headings.Add(block, new DraftHeading(block.Level, id, title));
            }
        }
    }

    private Place PlaceOf(Inline inline) => source.PlaceOf(inline.Span.Start);
}
