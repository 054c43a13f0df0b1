using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Links;

public sealed class FeedTests(CrawledSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private Answer Answer => site.Visits["/feed.atom"].Answer;

    [Fact]
    public void Feed_HasTheElementsThatAtomAsksFor()
    {
        var feed = XDocument.Parse(Answer.Text).Root!;

        Assert.Equal("application/atom+xml; charset=utf-8", Answer.Header("Content-Type"));
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal($"{CrawledSite.PublicUrl}/", feed.Element(Atom + "id")?.Value);
        Assert.Equal(site.Guide.Site.Title, feed.Element(Atom + "title")?.Value);
        Assert.NotNull(feed.Element(Atom + "author")?.Element(Atom + "name"));
        Assert.Contains(
            feed.Elements(Atom + "link"),
            link => (string?)link.Attribute("rel") == "self" && (string?)link.Attribute("href") == $"{CrawledSite.PublicUrl}/feed.atom");
        Assert.All(feed.Elements(Atom + "entry"), entry =>
        {
            Assert.All(["id", "title", "updated", "link", "summary"], name => Assert.Single(entry.Elements(Atom + name)));
            Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture, out _));
        });
    }

    [Fact]
    public void Feed_NamesEverySectionByItsPermanentLink() => Assert.Equal(
        site.Guide.Sections.Select(section => (CrawledSite.PublicUrl + section.PermanentPath, CrawledSite.PublicUrl + section.Path))
            .Order(),
        Read(Answer).Items.Select(item => (item.Id, item.Links.Single().Uri.AbsoluteUri)).Order());

    [Fact]
    public async Task Feed_IsOrderedByTheDayOfTheCheck()
    {
        using var content = new ContentFiles();
        content.Replace(ContentFiles.OfficerRole, "reviewed: 2026-11-20", "reviewed: 2026-10-01");
        content.Replace(ContentFiles.OfficerEducation, "reviewed: 2026-11-20", "reviewed: 2026-11-21");
        await using var portal = Portal.Start(content);

        var feed = Read(await portal.GetAsync("/feed.atom"));

        Assert.Equal(["officer-education", "helper-role", "officer-role"], feed.Items.Select(item => item.Id.Split('/')[^1]));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero), feed.LastUpdatedTime);
        Assert.Equal(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero), feed.Items.Last().LastUpdatedTime);
    }

    [Fact]
    public async Task Feed_OfARenamedSection_KeepsItsId()
    {
        using var content = new ContentFiles();
        await using var portal = Portal.Start(content);
        var before = Read(await portal.GetAsync("/feed.atom")).Items.Select(item => item.Id);

        content.Move(ContentFiles.OfficerRole, "careers/officer/01-work.md");
        var after = Read(await Eventually.GetTextAsync(portal, "/feed.atom", "/careers/officer/work"));

        Assert.Equal(before.Order(), after.Items.Select(item => item.Id).Order());
    }

    [Fact]
    public async Task Feed_OfTitlesWithMarkup_StaysWellFormed()
    {
        using var content = new ContentFiles();
        content.Replace(ContentFiles.OfficerRole, "title: What an officer does", "title: \"<b>A & B</b> ]]>\"");
        await using var portal = Portal.Start(content);

        Assert.Contains(Read(await portal.GetAsync("/feed.atom")).Items, item => item.Title.Text == "<b>A & B</b> ]]> · Officer");
    }

    private static SyndicationFeed Read(Answer answer)
    {
        using var reader = XmlReader.Create(new StringReader(answer.Text));
        return SyndicationFeed.Load(reader);
    }
}
