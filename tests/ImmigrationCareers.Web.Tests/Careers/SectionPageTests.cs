using AngleSharp.Html.Dom;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Careers;

/// <summary>The marks that scripts, tests and assistive tools look for.</summary>
public sealed class SectionPageTests(CrawledSite site)
{
    [Fact]
    public void EverySection_IsAnArticleMarkedWithItsId() => Assert.All(site.Guide.Sections, section =>
    {
        var article = Assert.Single(site.Page(section.Path).QuerySelectorAll("[data-section]"));
        Assert.Equal("article", article.LocalName);
        Assert.Equal(section.Id, article.GetAttribute("data-section"));
        Assert.Equal(section.Title, article.QuerySelector("h1")?.TextContent);
    });

    [Fact]
    public void EverySection_ShowsEachOfItsStepsAsABox()
    {
        Assert.True(site.Guide.Sections.Sum(section => section.Body.Steps.Length) > 100);
        Assert.All(site.Guide.Sections, section => Assert.Equal(
            section.Body.Steps.Select(step => step.Key),
            site.Page(section.Path).QuerySelectorAll("input[type=checkbox][data-step]").Select(box => box.GetAttribute("data-step"))));
    }

    [Fact]
    public void EveryStep_CanBeLinkedToAndHasAName() => Assert.All(site.Guide.Sections, section => Assert.All(section.Body.Steps, step =>
    {
        var item = site.Page(section.Path).GetElementById(step.Id);
        Assert.Equal("li", item?.LocalName);
        Assert.Equal(step.Text, item!.QuerySelector("input[type=checkbox]")?.GetAttribute("aria-label"));
    }));

    /// <summary>So that a tap on them ticks it without a script too. Only words are in a label, no paragraph and no list.</summary>
    [Fact]
    public void EveryStep_HasItsWordsForTheLabelOfItsBox()
    {
        foreach (var section in site.Guide.Sections)
        {
            Assert.All(section.Body.Steps, step =>
            {
                var item = site.Page(section.Path).GetElementById(step.Id)!;
                var label = Assert.IsAssignableFrom<IHtmlLabelElement>(Assert.Single(item.Children, child => child.LocalName == "label"));
                Assert.Same(item.QuerySelector("input[type=checkbox]"), label.Control);
                Assert.StartsWith(step.Text.Split(' ')[0], label.TextContent, StringComparison.Ordinal);
                Assert.Empty(label.QuerySelectorAll("p, ul, ol, div, table, blockquote, input, button"));
            });
        }
    }

    [Fact]
    public void EverySection_ListsItsHeadingsAndItsNeighbours()
    {
        foreach (var career in site.Guide.Careers)
        {
            Assert.All(career.Sections, section =>
            {
                var page = site.Page(section.Path);
                Assert.Equal(
                    section.Body.Headings.Where(heading => heading.Level <= 3).Select(heading => "#" + heading.Id),
                    page.QuerySelectorAll("nav[aria-label='On this page'] a").Select(link => link.GetAttribute("href")));
                var position = career.Sections.IndexOf(section);
                Assert.Equal(
                    career.Sections.ElementAtOrDefault(position - 1)?.Path,
                    page.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
                Assert.Equal(
                    career.Sections.ElementAtOrDefault(position + 1)?.Path,
                    page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
                Assert.Equal(
                    career.Sections.Select(other => other.Path),
                    page.QuerySelectorAll($"nav[aria-label='Sections of {career.Title}'] a").Select(link => link.GetAttribute("href")));
            });
        }
    }

    [Fact]
    public void EverySource_IsListedOnceAndLeadsBackToTheText() => Assert.All(site.Guide.Sections, section =>
    {
        var page = site.Page(section.Path);
        Assert.Equal(
            section.Body.References.Select(reference => reference.Source.Url.AbsoluteUri),
            page.QuerySelectorAll(".sources li > a:first-child").Select(link => link.GetAttribute("href")));
        Assert.All(section.Body.References.Where(reference => reference.IsCited), reference =>
            Assert.NotNull(page.GetElementById($"source_{reference.Number}")?.QuerySelector($"a[href='#ref_{reference.Number}']")));
    });

    [Fact]
    public void EveryOverview_ListsItsSectionsInOrder() => Assert.All(site.Guide.Careers, career => Assert.Equal(
        career.Sections.Select(section => section.Path),
        site.Page(career.Path).QuerySelectorAll(".stages .journey a").Select(link => link.GetAttribute("href"))));

    [Fact]
    public void FrontPage_OffersEveryCareerInOrder() => Assert.Equal(
        site.Guide.Careers.Select(career => career.Path),
        site.Page("/").QuerySelectorAll(".card h3 a").Select(link => link.GetAttribute("href")));
}
