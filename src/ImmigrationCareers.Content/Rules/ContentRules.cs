using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Rules.Glossary;
using ImmigrationCareers.Content.Rules.Settings;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules;

/// <summary>
/// Judges what a good guide says and how: a pass of its own, asked for by whoever writes, never while the site loads. The day
/// plays no part in it, so that no check fails because time has passed.
/// </summary>
public static class ContentRules
{
    /// <summary>
    /// Reads every text again and judges it. A file with errors is not judged before they are mended, and nothing is while
    /// one has errors that all texts share.
    /// </summary>
    /// <param name="folder">The folder that the guide was loaded from.</param>
    /// <param name="guide">The guide as it was loaded.</param>
    public static CheckedContent Check(ContentFolder folder, Guide guide)
    {
        var files = folder.Scan().Files.Keys.Order(StringComparer.Ordinal).ToList();
        var broken = guide.Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Rule != DiagnosticRules.LostAddress)
            .Select(diagnostic => diagnostic.File)
            .ToHashSet(StringComparer.Ordinal);
        var found = broken.Overlaps(SharedEntries.Files) ? [] : Judge(folder, guide, [.. files.Where(IsText)], broken);
        var all = new DiagnosticBag();
        foreach (var finding in guide.Diagnostics.Concat(found)) all.Add(finding);
        return new CheckedContent(files.Count, [.. all.All.Order(Comparer<Diagnostic>.Create(Diagnostic.ByPlace))]);
    }

    private static bool IsText(string file) => FileKind.AddressOf(FileKind.Of(file)) is not null;

    private static IEnumerable<Diagnostic> Judge(ContentFolder folder, Guide guide, ImmutableArray<string> files, HashSet<string> broken)
    {
        var entries = SharedEntries.Read(folder);
        var rules = new RuleSet(entries, Terms.Of(guide, entries.Rules));
        var reader = new GuideTextReader(folder, entries.Figures);
        var judged = files
            .Where(file => !broken.Contains(file))
            .AsParallel().AsOrdered()
            .Select(file => reader.Read(file) is { } text ? Judge(text, rules) : null)
            .OfType<JudgedText>()
            .ToList();
        // Of the whole only what is whole can be judged: a file with errors may be the one that cites a source.
        var ofTheGuide = judged.Count == files.Length ? rules.OfTheGuide : [];
        ImmutableArray<TextUses> uses = [.. judged.Select(text => text.Uses)];
        return judged.SelectMany(text => text.Findings).Concat(ofTheGuide.SelectMany(rule => rule.Check(uses)));
    }

    /// <summary>What a text uses, and what it does against the rules; of a draft, which is written still, only what it uses.</summary>
    private static JudgedText Judge(GuideText text, RuleSet rules) => new(
        TextUses.Of(text),
        text.Front is TextFront.Section { Keys.Draft: true } ? [] : [.. rules.OfTexts.SelectMany(rule => rule.Check(text))]);

    private sealed record JudgedText(TextUses Uses, ImmutableArray<Diagnostic> Findings);
}

/// <summary>What a check of the whole content has found.</summary>
/// <param name="Files">How many files there are.</param>
/// <param name="Diagnostics">The findings of loading them and those of the rules, by file and place.</param>
public sealed record CheckedContent(int Files, ImmutableArray<Diagnostic> Diagnostics);
