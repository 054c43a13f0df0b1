using System.ServiceModel.Syndication;
using System.Xml;
using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Pages;

namespace ImmigrationCareers.Web.Features.Links;

/// <summary>
/// Sections by the day their facts were last checked, newest first. Entries are named by permanent link, so that a
/// renamed page is not news; file times play no part, since every deployment changes them.
/// </summary>
internal static class Feed
{
    private const int MaximumEntries = 50;

    public static void Write(XmlWriter writer, Guide guide, PortalOptions portal)
    {
        var entries = guide.Careers
            .SelectMany(career => career.Sections.Select(section => (career, section)))
            .OrderByDescending(entry => entry.section.Reviewed)
            .Take(MaximumEntries)
            .Select(entry => EntryOf(entry.career, entry.section, portal))
            .ToList();
        var feed = new SyndicationFeed(guide.Site.Title, guide.Site.Tagline, new Uri(portal.Absolute("/")), entries)
        {
            Id = portal.Absolute("/"),
            LastUpdatedTime = entries.Count == 0 ? default : entries.Max(entry => entry.LastUpdatedTime),
            Language = "en",
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(portal.Absolute("/feed.atom")), "application/atom+xml"));
        feed.Authors.Add(new SyndicationPerson { Name = guide.Site.Title });
        new Atom10FeedFormatter(feed).WriteTo(writer);
    }

    private static SyndicationItem EntryOf(Career career, Section section, PortalOptions portal) => new()
    {
        Id = portal.Absolute(section.PermanentPath),
        Title = new TextSyndicationContent($"{section.Title} · {career.Title}"),
        Summary = new TextSyndicationContent(section.Summary),
        LastUpdatedTime = new DateTimeOffset(section.Reviewed.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Links = { SyndicationLink.CreateAlternateLink(new Uri(portal.Absolute(section.Path))) },
    };
}
