using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>The school grade that the running text of a page asks for, by Flesch and Kincaid.</summary>
/// <param name="Words">Words of the running text.</param>
/// <param name="Sentences">Its sentences; an item of a list is at least one.</param>
/// <param name="Syllables">Its syllables.</param>
internal sealed partial record ReadingGrade(int Words, int Sentences, int Syllables)
{
    /// <summary>What is not running text: tables, pictures, code, headings, the numbers of sources and the titles of alerts.</summary>
    private const string Left = "table, figure, pre, code, h2, h3, h4, h5, h6, sup, .alert-title";

    private const string Blocks = "p, li, blockquote";

    public double Value => (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    public static ReadingGrade Of(Body body) => Of(body.Html());

    public static ReadingGrade Of(string html)
    {
        var sentences = SentencesOf(html).ToList();
        var words = sentences.SelectMany(sentence => Word().Matches(sentence)).Select(match => match.Value).ToList();
        return new ReadingGrade(words.Count, sentences.Count, words.Sum(Tests.Words.Syllables.In));
    }

    /// <summary>Sentences of the running text, values filled in.</summary>
    private static IEnumerable<string> SentencesOf(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.QuerySelectorAll(Left).ToList()) element.Remove();
        // A block's own text ends where a block inside it begins.
        foreach (var block in document.QuerySelectorAll(Blocks))
        {
            block.Before(document.CreateTextNode("\n\n"));
            block.After(document.CreateTextNode("\n\n"));
        }

        return document.Body!.TextContent.Split("\n\n")
            .SelectMany(block => End().Split(block.ReplaceLineEndings(" ")))
            .Where(sentence => Word().IsMatch(sentence));
    }

    /// <summary>A number with its commas and points is one word.</summary>
    [GeneratedRegex(@"[\p{L}\d](?:[\p{L}\d'’-]|[.,](?=\d))*")]
    private static partial Regex Word();

    /// <summary>Behind a stop, and its quotation mark or bracket, where a new sentence can begin; not behind initials such as "U.S.".</summary>
    [GeneratedRegex("(?<=[.!?…](?:[\"”’)*]*))(?<!\\b[A-Z]\\.)\\s+(?=[\"“‘(]?[\\p{Lu}\\d])")]
    private static partial Regex End();
}
