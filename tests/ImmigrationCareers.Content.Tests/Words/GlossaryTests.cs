using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>Each term of the trade is explained in the glossary, and the text links there where it first uses the term.</summary>
public sealed partial class GlossaryTests
{
    private static readonly GuideText Glossary = RepositoryGuide.TextOf("glossary");

    /// <summary>Terms whose forms in a text are more than the heading and its plural.</summary>
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["adjudicate"] = "(?i:adjudicat(e|es|ed|ing))",
        ["aps"] = "APS[0-9]",
        ["direct-hire"] = "(?i:direct hir(e|ing))",
        ["gs"] = "GS-[0-9]+",
        ["suitability"] = "(?i:suitab(le|ility))",
    };

    public static TheoryData<string> TextIds => [.. RepositoryGuide.Texts.Where(text => text.File.StartsWith("careers/", StringComparison.Ordinal)).Select(text => text.Id)];

    [Fact]
    public void Terms_AreInOrderAndExplainedInOneOrTwoSentences()
    {
        var titles = Glossary.Body.Headings.Select(heading => heading.Title).ToList();

        Assert.True(titles.Count >= 45, "Terms are missing.");
        Assert.Equal(titles.Order(StringComparer.OrdinalIgnoreCase), titles);
        Assert.All(Explanations(), text => Assert.InRange(Sentences().Count(text), 1, 2));
    }

    [Fact]
    public void Terms_AllOccurInTheGuide()
    {
        var guide = string.Concat(RepositoryGuide.Texts.Where(text => text != Glossary).Select(text => text.Body.Html()));

        Assert.Empty(Glossary.Body.Headings.Where(heading => !FormOf(heading).IsMatch(guide)).Select(heading => heading.Title));
    }

    [Theory]
    [MemberData(nameof(TextIds))]
    public void Terms_WhereATextFirstUsesThem_LinkToTheGlossary(string id) =>
        Assert.Empty(WithoutLink(RepositoryGuide.TextOf(id).Body.Html()));

    [Theory]
    [InlineData("<p>They adjudicate. <a href=\"/glossary#adjudicate\">Adjudicate</a>!</p>", "Adjudicate")]
    [InlineData("<p>At GS-5.</p>", "GS")]
    [InlineData("<p>They <a href=\"/glossary#adjudicate\">adjudicated</a>, adjudicated.</p>", "")]
    [InlineData("<h2>Adjudicate</h2><table><tr><td>Adjudicate</td></tr></table><p>Nothing.</p>", "")]
    public void WithoutLink_Html_NamesTheTerms(string html, string expected) => Assert.Equal(expected, string.Join(", ", WithoutLink(html)));

    /// <summary>Terms whose first place in the running text is no link to their explanation.</summary>
    private static IEnumerable<string> WithoutLink(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var aside in document.QuerySelectorAll("table, figure, pre, code, h2, h3, h4, sup, blockquote, .step, .alert-title").ToList()) aside.Remove();
        var texts = document.Body!.Descendants<IText>().ToList();
        foreach (var term in Glossary.Body.Headings)
        {
            var (form, link) = (FormOf(term), $"/glossary#{term.Id}");
            // The words of another link are that link's.
            var first = texts.Find(text => (LinkAround(text) is not { } other || other == link) && form.IsMatch(text.Data));
            if (first is not null && LinkAround(first) is null) yield return term.Title;
        }
    }

    private static string? LinkAround(IText text) => text.ParentElement!.Closest("a")?.GetAttribute("href");

    private static Regex FormOf(Heading term)
    {
        if (Forms.TryGetValue(term.Id, out var form)) return new Regex($@"(?<![\w-]){form}(?!\w)");
        var isName = term.Title.Count(char.IsUpper) > 1 || term.Title is "Pathways";
        var words = Regex.Escape(term.Title).Replace(@"\ ", "[ -]", StringComparison.Ordinal);
        var plural = words.EndsWith('y') ? words[..^1] + "(y|ies)" : words + "s?";
        return new Regex($@"(?<![\w-]){plural}(?![\w-])", isName ? RegexOptions.None : RegexOptions.IgnoreCase);
    }

    private static IEnumerable<string> Explanations() =>
        new HtmlParser().ParseDocument(Glossary.Body.Html()).QuerySelectorAll("h2 + p").Select(paragraph => paragraph.TextContent.Split(" See ")[0]);

    [GeneratedRegex(@"(?<!U\.S)[.](\s|""|$)")]
    private static partial Regex Sentences();
}
