using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Reading;

/// <summary>One sentence of the running text; an item of a list is at least one.</summary>
internal sealed partial record Sentence(string Text, Place Place)
{
    /// <summary>The sentences of a text, values filled in and code left out.</summary>
    public static IEnumerable<Sentence> AllOf(GuideText text) =>
        RunningText.ParagraphsOf(text).Select(text.ProseOf).SelectMany(AllOf).Where(sentence => Words.Word().IsMatch(sentence.Text));

    private static IEnumerable<Sentence> AllOf(Prose prose)
    {
        var words = prose.Without(RunKind.Code);
        var start = 0;
        foreach (Match end in End().Matches(words))
        {
            yield return new Sentence(words[start..end.Index], prose.PlaceOf(start));
            start = end.Index + end.Length;
        }

        if (start < words.Length) yield return new Sentence(words[start..], prose.PlaceOf(start));
    }

    /// <summary>
    /// After a stop, and its quotation mark or bracket, where a new sentence can begin; not after initials such as "U.S.".
    /// </summary>
    [GeneratedRegex("(?<=[.!?…](?:[\"”’)*]*))(?<!\\b[A-Z]\\.)\\s+(?=[\"“‘(]?[\\p{Lu}\\d])")]
    private static partial Regex End();
}
