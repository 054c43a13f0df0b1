using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Steps;

/// <summary>The text says the duration of the front matter, with its source or as an estimate: the two cannot drift apart.</summary>
internal sealed class DurationSaidRule : ITextRule
{
    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        if (text.Front is not TextFront.Section { Keys.Duration: { } duration } section) yield break;
        var (words, form) = (duration.ToWords(), Phrases.Any([duration.ToWords()]));
        var said = text.Document.Descendants()
            .Where(block => block is ParagraphBlock or ListItemBlock or TableCell)
            .Select(block => text.ProseOf((Block)block))
            .Where(prose => form.IsMatch(prose.Text))
            .ToList();
        if (said.Count == 0)
            yield return text.Finding(
                DiagnosticRules.DurationNotSaid,
                section.DurationPlace,
                $"The text does not say \"{words}\"",
                "Say it, with its source or as an estimate.");
        else if (!said.Exists(SaysWhereFrom))
            yield return text.Finding(
                DiagnosticRules.DurationNotSaid,
                said[0].PlaceOf(form.Match(said[0].Text).Index),
                $"\"{words}\" has neither a source nor the word \"estimate\" beside it",
                "Cite the source, [^source-id], or call it an estimate.");
    }

    private static bool SaysWhereFrom(Prose prose) => prose.HasSource || prose.Text.Contains("estimate", StringComparison.Ordinal);
}
