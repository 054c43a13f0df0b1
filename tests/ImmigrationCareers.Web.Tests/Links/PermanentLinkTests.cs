using System.Net;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Links;

public sealed class PermanentLinkTests(CrawledSite site)
{
    [Fact]
    public void EverySection_HasAPermanentLinkAtItsTopAndAtEveryHeading() => Assert.All(site.Guide.Sections, section => Assert.Equal(
        [section.PermanentPath, .. section.Body.Headings.Select(heading => $"{section.PermanentPath}/{heading.Id}")],
        PermanentLinksOn(section.Path)));

    [Fact]
    public void EveryOverview_HasAPermanentLinkAtItsTopAndAtEveryHeading() => Assert.All(site.Guide.Careers, career => Assert.Equal(
        [$"/go/{career.Id}", .. career.Body.Headings.Select(heading => $"/go/{career.Id}/{heading.Id}")],
        PermanentLinksOn(career.Path)));

    [Fact]
    public void Get_PermanentLinkOfASection_RedirectsToIt() => Assert.All(
        site.Guide.Sections, section => LeadsTo(section.PermanentPath, section.Path));

    [Fact]
    public void Get_PermanentLinkOfAHeading_RedirectsToIt()
    {
        var headings = site.Guide.Sections.SelectMany(section => section.Body.Headings.Select(heading => (section, heading))).ToList();
        Assert.True(headings.Count > 100);
        Assert.All(
            headings,
            found => LeadsTo($"{found.section.PermanentPath}/{found.heading.Id}", $"{found.section.Path}#{found.heading.Id}"));
    }

    [Fact]
    public void Get_PermanentLinkOfACareer_RedirectsToIt() => Assert.All(
        site.Guide.Careers, career => LeadsTo($"/go/{career.Id}", career.Path));

    [Fact]
    public async Task Get_PermanentLinkOfAStep_RedirectsToIt()
    {
        var section = site.Guide.Sections.First(section => section.Body.Steps.Length > 0);

        var answer = await site.Portal.GetAsync($"{section.PermanentPath}/{section.Body.Steps[0].Id}");

        Assert.Equal($"{section.Path}#{section.Body.Steps[0].Id}", answer.Header("Location"));
    }

    [Fact]
    public async Task Get_PermanentLinkOfAnUnknownHeading_RedirectsToTheTop()
    {
        var section = site.Guide.Sections.First();

        Assert.Equal(section.Path, (await site.Portal.GetAsync($"{section.PermanentPath}/no-such-heading")).Header("Location"));
    }

    [Fact]
    public async Task Get_PermanentLinkInOtherLetters_LeadsToTheSamePlace()
    {
        var (section, heading) = site.Guide.Sections.Select(section => (section, section.Body.Headings[0])).First();
        foreach (var (typed, address) in new[]
        {
            ($"/go/{Capitalized(section.Id)}", section.Path),
            ($"/GO/{section.Id.ToUpperInvariant()}/", section.Path),
            ($"/go/{section.Id}/{Capitalized(heading.Id)}", $"{section.Path}#{heading.Id}"),
            ($"/Go/{Capitalized(section.Id)}/{heading.Id.ToUpperInvariant()}", $"{section.Path}#{heading.Id}"),
        })
        {
            var answer = await site.Portal.GetAsync(typed);
            Assert.Equal((HttpStatusCode.Found, address), (answer.Status, answer.Header("Location")));
        }
    }

    [Fact]
    public async Task Get_PermanentLinkThatNeverWas_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Portal.GetAsync("/go/no-such-section")).Status);

    private static string Capitalized(string id) => char.ToUpperInvariant(id[0]) + id[1..];

    private IEnumerable<string?> PermanentLinksOn(string path)
    {
        var controls = site.Page(path).QuerySelectorAll("[data-permalink]").ToList();
        Assert.All(controls, control => Assert.Equal(control.GetAttribute("href"), control.GetAttribute("data-permalink")));
        return controls.Select(control => control.GetAttribute("data-permalink"));
    }

    private void LeadsTo(string permanent, string address)
    {
        var answer = site.Visits[permanent].Answer;
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(address, answer.Header("Location"));
        Assert.Equal("no-cache", answer.Header("Cache-Control"));
    }
}
