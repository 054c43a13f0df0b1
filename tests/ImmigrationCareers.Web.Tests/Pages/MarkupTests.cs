using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Pages;

/// <summary>What holds of every page.</summary>
public sealed class MarkupTests(CrawledSite site)
{
    private const string Focusable = "a[href], button, input, select, textarea, summary, [tabindex]";

    private static readonly string[] ReferringAttributes = ["aria-labelledby", "aria-describedby", "for"];

    [Fact]
    public void EveryPage_SaysItsLanguage() =>
        HoldsOnEveryPage(page => page.DocumentElement.GetAttribute("lang") == "en");

    [Fact]
    public void EveryPage_HasOneHeadingOfTheFirstLevelWithinMain() =>
        HoldsOnEveryPage(page => page.QuerySelectorAll("h1").Length == 1 && page.QuerySelectorAll("main h1").Length == 1);

    [Fact]
    public void EveryPage_SkipsNoHeadingLevel() => HoldsOnEveryPage(page =>
    {
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        return levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1);
    });

    [Fact]
    public void EveryPage_HasTheLandmarks() => HoldsOnEveryPage(page =>
        page.QuerySelectorAll("body > header").Length == 1
        && page.QuerySelectorAll("body > main#main").Length == 1
        && page.QuerySelectorAll("main").Length == 1
        && page.QuerySelectorAll("body > footer").Length == 1
        && page.QuerySelectorAll("nav").Length >= 2);

    [Fact]
    public void EveryNavigation_HasALabelOfItsOwnOnThePage() => HoldsOnEveryPage(page =>
    {
        var labels = page.QuerySelectorAll("nav, aside").Select(NameOf).ToList();
        return labels.TrueForAll(label => !string.IsNullOrWhiteSpace(label))
            && labels.Distinct(StringComparer.Ordinal).Count() == labels.Count;
    });

    [Fact]
    public void EveryPage_BeginsWithALinkThatSkipsToTheText() => HoldsOnEveryPage(page =>
        page.Body!.QuerySelector(Focusable)?.GetAttribute("href") == "#main"
            && !string.IsNullOrWhiteSpace(page.Body.QuerySelector(Focusable)!.TextContent));

    [Fact]
    public void EveryPage_HasEachIdOnce() => HoldsOnEveryPage(page =>
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        return ids.Count > 0 && ids.Distinct(StringComparer.Ordinal).Count() == ids.Count;
    });

    [Fact]
    public void EveryReferenceToAnId_FindsIt() => HoldsOnEveryPage(page =>
        page.QuerySelectorAll("[aria-labelledby], [aria-describedby], label[for]")
            .SelectMany(element => ReferringAttributes.SelectMany(name => element.GetAttribute(name)?.Split(' ') ?? []))
            .All(id => page.GetElementById(id) is not null));

    [Fact]
    public void EveryLinkAndControl_HasAName() => HoldsOnEveryPage(page =>
        page.QuerySelectorAll("a[href], button, input:not([type=hidden]), textarea, summary")
            .All(element => !string.IsNullOrWhiteSpace(NameOf(element) ?? element.TextContent)));

    [Fact]
    public void NoPage_HasInlineScriptOrStyleOrHandlers() => HoldsOnEveryPage(page =>
        page.QuerySelectorAll("[style], style").Length == 0
        && page.QuerySelectorAll("script").All(script => script.HasAttribute("src") || script.GetAttribute("type") == "application/ld+json")
        && page.All.All(
            element => element.Attributes.All(attribute => !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
        && page.QuerySelectorAll("a[href]").All(
            link => !link.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void NoPage_LoadsAnythingFromAnotherHost() =>
        Assert.Empty(
            site.Pages.SelectMany(
                page =>
                    page.Loaded.Where(url => !url.StartsWith('/') || url.StartsWith("//", StringComparison.Ordinal))
                        .Select(url => $"{page.Path}: {url}")));

    [Fact]
    public void NoProductionPage_LoadsTheDevelopmentScript() =>
        Assert.DoesNotContain(site.Visits.Keys, path => path.Contains("development", StringComparison.Ordinal));

    [Fact]
    public void PageOfAMenu_IsMarkedAsWhereTheReaderIs() => Assert.All(site.Pages, page =>
        Assert.All(page.Html!.QuerySelectorAll("nav a[aria-current=page]"), link => Assert.Equal(page.Path, link.GetAttribute("href"))));

    [Fact]
    public void PlanPage_IsMarkedInTheMenu() =>
        Assert.Equal("page", site.Page(CrawledSite.PlanPath).QuerySelector("nav a[href='/plan']")?.GetAttribute("aria-current"));

    private static string? NameOf(IElement element) =>
        element.GetAttribute("aria-label")
        ?? (element.GetAttribute("aria-labelledby") is { } id ? element.Owner!.GetElementById(id)?.TextContent : null)
        ?? (element.Id is { } name ? element.Owner!.QuerySelector($"label[for='{name}']")?.TextContent : null)
        ?? element.Closest("label")?.TextContent;

    private void HoldsOnEveryPage(Func<IHtmlDocument, bool> holds)
    {
        Assert.NotEmpty(site.Pages);
        Assert.Empty(site.Pages.Where(page => !holds(page.Html!)).Select(page => page.Path));
    }
}
