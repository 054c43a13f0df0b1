using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Reading;

/// <summary>One sentence of the running text; an item of a list is at least one.</summary>
internal sealed partial record Sentence(ReadingGrade Grade, Place Place)
{
    /// <summary>The sentences of a text, values filled in and code left out.</summary>
    public static IEnumerable<Sentence> AllOf(GuideText text, KnownSyllables syllables) => RunningText.ParagraphsOf(text)
        .Select(text.ProseOf)
        .SelectMany(prose => AllOf(prose, syllables))
        .Where(sentence => sentence.Grade.Words > 0);

    private static IEnumerable<Sentence> AllOf(Prose prose, KnownSyllables syllables)
    {
        var words = prose.Without(RunKind.Code);
        var start = 0;
        foreach (Match end in End().Matches(words))
        {
            yield return new Sentence(ReadingGrade.OfSentence(words.AsSpan()[start..end.Index], syllables), prose.PlaceOf(start));
            start = end.Index + end.Length;
        }

        if (start < words.Length)
            yield return new Sentence(ReadingGrade.OfSentence(words.AsSpan(start), syllables), prose.PlaceOf(start));
    }

    /// <summary>
    /// After a stop, and its quotation mark or bracket, where a new sentence can begin; not after initials such as "U.S.".
    /// </summary>
    [GeneratedRegex("(?<=[.!?…](?:[\"”’)*]*))(?<!\\b[A-Z]\\.)\\s+(?=[\"“‘(]?[\\p{Lu}\\d])")]
    private static partial Regex End();
}
