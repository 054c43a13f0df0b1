using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Glossary;

/// <summary>Finds a term in texts, few of which use it: a plain search for a piece of it spares most of them the pattern.</summary>
internal sealed class TermForm
{
    private readonly ImmutableArray<string> pieces;
    private readonly Regex pattern;

    /// <param name="pieces">Some piece of each way to write it.</param>
    /// <param name="pattern">All ways to write it.</param>
    private TermForm(IEnumerable<string> pieces, Regex pattern)
    {
        this.pieces = [.. pieces.Select(piece => piece.ToLowerInvariant())];
        this.pattern = pattern;
    }

    /// <summary>Finds a heading and its plural; a name of capital letters only as it is written.</summary>
    public static TermForm OfTitle(string title)
    {
        var isName = title.Count(char.IsUpper) > 1;
        var words = Regex.Escape(title).Replace(@"\ ", "[ -]", StringComparison.Ordinal);
        var plural = words.EndsWith('y') ? words[..^1] + "(?:y|ies)" : words + "s?";
        var options = isName ? RegexOptions.None : RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        return new TermForm([Longest(title.TrimEnd('y').Split(' '))], new Regex($@"(?<![\w-]){plural}(?![\w-])", options));
    }

    /// <summary>Finds phrases as <c>rules.yml</c> writes them.</summary>
    public static TermForm OfPhrases(ImmutableArray<string> phrases) =>
        new(phrases.Select(phrase => Longest(phrase.Split('#'))), Phrases.Any(phrases));

    public bool IsIn(SearchedText text) => In(text).Any();

    /// <summary>Everywhere the term is used.</summary>
    public IEnumerable<Match> In(SearchedText text)
    {
        if (!pieces.Any(piece => text.Lower.Contains(piece, StringComparison.Ordinal))) yield break;
        for (var match = pattern.Match(text.Words); match.Success; match = match.NextMatch()) yield return match;
    }

    private static string Longest(string[] pieces) => pieces.MaxBy(piece => piece.Length)!;
}
