using System.Text.RegularExpressions;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Pages;

/// <summary>Text goes over the wire as it is read, but for what HTML gives a meaning.</summary>
public sealed partial class EncodingTests(CrawledSite site)
{
    [Fact]
    public void Pages_OfTheWholeSite_HaveLettersAndApostrophesAsThemselves()
    {
        foreach (var label in new[] { "Bookmark “A résumé of two pages”", "Bookmark “A day's work”" })
            Assert.Contains(site.Pages, page => page.Answer.Text.Contains($"aria-label=\"{label}\"", StringComparison.Ordinal));
        Assert.Empty(site.Pages.SelectMany(page => Numbered().Matches(page.Answer.Text).Select(found => $"{page.Path}: {found.Value}")));
    }

    [Fact]
    public async Task Page_WithHostileText_HasNoneOfItAsMarkup()
    {
        using var content = new ContentFiles();
        const string Title = """title: "</title><b class='x' id=\"y\">&amp;" """;
        const string Summary = """summary: "\" onload='1' + 😀" """;
        content.Write("pages/about.md", $"---\n{Title}\n{Summary}\nreviewed: 2026-11-20\n---\nText.\n");
        await using var portal = Portal.Start(content);
        var answer = await portal.GetAsync("/about");
        Assert.Equal("</title><b class='x' id=\"y\">&amp;", answer.Html.QuerySelector("h1")!.TextContent);
        Assert.Equal("\" onload='1' + 😀", answer.Html.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Empty(answer.Html.QuerySelectorAll("b, [onload]"));
        Assert.Contains("&lt;/title&gt;&lt;b class='x' id=&quot;y&quot;&gt;&amp;amp;", answer.Text, StringComparison.Ordinal);
    }

    /// <summary>An apostrophe is not encoded, so no view may put text between two of them.</summary>
    [Fact]
    public void Views_ValuesOfAttributes_StandInDoubleQuotes()
    {
        var project = Path.Combine(Repository.Root, "src", "ImmigrationCareers.Web");
        var views = Directory.GetFiles(project, "*.cshtml", SearchOption.AllDirectories);
        Assert.True(views.Length > 30, $"Only {views.Length} views were looked at.");
        Assert.Empty(views.SelectMany(view => InSingleQuotes().Matches(File.ReadAllText(view)).Select(found => $"{view}: {found.Value}")));
        Assert.Matches(InSingleQuotes(), "<a title='@Model.Title'>");
    }

    [GeneratedRegex("&#x?[0-9A-Fa-f]+;")]
    private static partial Regex Numbered();

    /// <summary>Expressions in the attributes of tag helpers are code, and begin without the sign.</summary>
    [GeneratedRegex("='[^'\"<>]*@[^'<>]*'")]
    private static partial Regex InSingleQuotes();
}
