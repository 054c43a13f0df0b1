using AngleSharp.Html.Dom;
using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Careers;

public sealed class PrintTests(CrawledSite site)
{
    [Fact]
    public void Print_OfEveryCareer_HoldsEverySectionInOrder() => Assert.All(site.Guide.Careers, career => Assert.Equal(
        [career.Id, .. career.Sections.Select(section => section.Id)],
        Print(career).QuerySelectorAll("article[data-section]").Select(article => article.GetAttribute("data-section"))));

    [Fact]
    public void Print_OfEveryCareer_ShowsEveryStepAsABox() => Assert.All(site.Guide.Careers, career => Assert.Equal(
        career.Sections.SelectMany(section => section.Body.Steps).Select(step => step.Key),
        Print(career).QuerySelectorAll("input[type=checkbox][data-step]").Select(box => box.GetAttribute("data-step"))));

    [Fact]
    public void Print_OfEveryCareer_PrefixesIdsWithTheirSection() => Assert.All(site.Guide.Careers, career =>
    {
        var page = Print(career);
        Assert.All(career.Sections, section =>
        {
            Assert.Equal("h2", page.GetElementById(section.Id)?.LocalName);
            Assert.All(
                section.Body.Headings,
                heading => Assert.Equal(heading.Title, page.GetElementById($"{section.Id}--{heading.Id}")?.TextContent));
            Assert.All(section.Body.Steps, step => Assert.Equal("li", page.GetElementById($"{section.Id}--{step.Id}")?.LocalName));
        });
    });

    [Fact]
    public void Print_LinksToWhatIsOnThePage_StayOnIt() => Assert.All(site.Guide.Careers, career =>
    {
        var links = Print(career).QuerySelectorAll("article a[href]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains(links, link => career.Sections.Any(section => link == "#" + section.Id));
        Assert.DoesNotContain(links, link => link == career.Path || link.StartsWith(career.Path + "/", StringComparison.Ordinal));
    });

    [Fact]
    public void Print_OfEveryCareer_SaysWhereToFindItAgain() => Assert.All(site.Guide.Careers, career =>
    {
        var page = Print(career);
        var code = Assert.Single(page.QuerySelectorAll("svg.qr[role=img][aria-label]"));
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"{CrawledSite.PublicUrl}/go/{career.Id}");
        Assert.NotEmpty(code.QuerySelector("path")?.GetAttribute("d") ?? "");
    });

    [Fact]
    public void QrCode_OfTwoCareers_DiffersAsTheirLinksDo() => Assert.Equal(
        site.Guide.Careers.Length,
        site.Guide.Careers.Select(career => Print(career).QuerySelector("svg.qr path")!.GetAttribute("d")).Distinct().Count());

    [Fact]
    public void PrintLink_OfEverySection_LeadsToItsPlaceOnThePrintedPage()
    {
        foreach (var career in site.Guide.Careers)
        {
            Assert.All(career.Sections, section => Assert.Contains(
                site.Page(section.Path).QuerySelectorAll("a"), link => link.GetAttribute("href") == $"{career.PrintPath}#{section.Id}"));
        }
    }

    private IHtmlDocument Print(Career career) => site.Page(career.PrintPath);
}
