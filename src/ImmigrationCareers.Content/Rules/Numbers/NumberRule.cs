using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Markdown.Pictures;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Numbers;

/// <summary>
/// Every number comes from a value or stands beside its source: in the same paragraph or item, in the same row or the head of
/// the table, or in the paragraph that leads into the list or the table. A number that the text itself calls an estimate, or
/// ours, says where it comes from too, and so does a picture that lists its sources. What stands between quotation marks is an
/// example or a belief, and no fact.
/// </summary>
internal sealed partial class NumberRule(RulesFile rules) : ITextRule
{
    /// <summary>What stands in quotation marks. Without backtracking many marks that nothing closes cost no more than other text.</summary>
    private static readonly Regex Quoted = new("\"[^\"]*\"|“[^”]*”", RegexOptions.NonBacktracking);

    private readonly ImmutableHashSet<string> aboutTheSite = [.. rules.AboutTheSite.Select(slug => slug.Value)];
    private readonly ImmutableHashSet<string> examples = [.. rules.Examples.Select(example => example.Value.ToString())];
    private readonly Regex names = Phrases.Any(rules.NamesWithNumbers.Select(name => name.Value));

    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        if (text.Front is TextFront.Page page && aboutTheSite.Contains(page.Slug)) return [];
        // A long table asks for what leads into it at each of its rows.
        var sourced = new Dictionary<Block, bool>();
        return OwnPassages(text).SelectMany(passage => Check(text, passage, sourced));
    }

    /// <summary>The passages that state something: all but those under a heading of examples.</summary>
    private IEnumerable<Passage> OwnPassages(GuideText text)
    {
        int? exampleLevel = null;
        foreach (var passage in Passages.In(text.Document))
        {
            if (passage.Block is HeadingBlock heading && (exampleLevel is null || heading.Level <= exampleLevel))
                exampleLevel = examples.Contains($"{text.Front.Id}#{heading.Attached<UnlinkedHeading>()!.Id}") ? heading.Level : null;
            if (exampleLevel is null) yield return passage;
        }
    }

    private IEnumerable<Diagnostic> Check(GuideText text, Passage passage, Dictionary<Block, bool> sourced)
    {
        var prose = text.ProseOf(passage.Block);
        if (!Number().IsMatch(prose.Text) || passage.Leads.Prepend(passage.Block).Any(NamesItsSource)) return [];
        return Number().Matches(WithoutNames(prose, PicturesExtension.Is(passage.Block))).Select(number => text.Finding(
            DiagnosticRules.NumberWithoutSource,
            prose.PlaceOf(number.Index),
            $"The number {number.Value} has no source",
            "Cite one beside it, [^source-id], or keep the figure in values.yml; say so if it is an estimate or an example of ours."));

        bool NamesItsSource(Block block)
        {
            if (sourced.TryGetValue(block, out var known)) return known;
            var said = text.ProseOf(block);
            return sourced[block] = said.HasSource || Ours().IsMatch(said.Text);
        }
    }

    /// <summary>The text with what is no number of its own blanked out. In a picture quotation marks are only marks of YAML.</summary>
    private string WithoutNames(Prose prose, bool isPicture)
    {
        Regex[] kinds = isPicture ? [names, TimeOfDay()] : [names, TimeOfDay(), Quoted];
        return kinds.Aggregate(
            prose.Without(RunKind.Value, RunKind.Code), (text, kind) => kind.Replace(text, match => new string(' ', match.Length)));
    }

    [GeneratedRegex(@"[$£€]?\d[\d,.]*\d|\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(estimates?|our (own )?(sum|sums|example|examples|sketch|rule of thumb)|\(ours\))", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();

    [GeneratedRegex(@"\b\d{1,2}:\d{2}\b")]
    private static partial Regex TimeOfDay();
}
