using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Pages;

/// <summary>A reader sees of every figure what it is and since when, at the foot of the page that uses it.</summary>
public sealed class FigureTests(CrawledSite site)
{
    [Fact]
    public void EveryPage_ShowsTheDateOfEachOfItsFigures()
    {
        var bodies = site.Guide.Careers.Select(career => (career.Path, career.Body))
            .Concat(site.Guide.Sections.Select(section => (section.Path, section.Body)))
            .Concat(site.Guide.Pages.Select(page => (page.Path, page.Body)))
            .Where(page => page.Body.Figures.Length > 0)
            .ToList();

        Assert.True(bodies.Count >= 12, $"Only {bodies.Count} pages with figures were looked at.");
        Assert.All(bodies, page => Assert.Equal(page.Body.Figures.Select(Expected), Shown(page.Path)));
    }

    [Fact]
    public void WholeGuideToPrint_ShowsTheDateOfEveryFigureOfItsSections() => Assert.All(site.Guide.Careers, career => Assert.Equal(
        career.Body.Figures.Concat(career.Sections.SelectMany(section => section.Body.Figures)).Select(Expected), Shown(career.PrintPath)));

    private static string Expected(Figure figure) =>
        $"{figure.Value.Text}: {figure.Value.Meaning}, as of {figure.Value.AsOf.ToWords()}"
        + $"{(figure.Value.Computed ? "; computed by us" : "")}";

    private IEnumerable<string> Shown(string path) => site.Page(path).QuerySelectorAll(".figures dl > div").Select(row =>
    {
        foreach (var number in row.QuerySelectorAll("sup").ToList()) number.Remove();
        return $"{row.QuerySelector("dt")!.TextContent}: {row.QuerySelector("dd")!.TextContent.Trim()}";
    });
}
