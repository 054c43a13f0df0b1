using System.Xml;
using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Pages;

namespace ImmigrationCareers.Web.Features.Links;

/// <summary>Every page with the day it was last checked.</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Write(XmlWriter writer, Guide guide, PortalOptions portal)
    {
        writer.WriteStartElement("urlset", Namespace);
        foreach (var (path, reviewed) in PagesOf(guide))
        {
            writer.WriteStartElement("url", Namespace);
            writer.WriteElementString("loc", Namespace, portal.Absolute(path));
            if (reviewed is { } day) writer.WriteElementString("lastmod", Namespace, Dates.Iso(day));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static IEnumerable<(string Path, DateOnly? Reviewed)> PagesOf(Guide guide)
    {
        yield return ("/", null);
        foreach (var career in guide.Careers)
        {
            if (career.HasOverview) yield return (career.Path, career.Reviewed);
            foreach (var section in career.Sections) yield return (section.Path, section.Reviewed);
        }

        yield return ("/plan/worksheet", null);
        foreach (var page in guide.Pages) yield return (page.Path, page.Reviewed);
    }
}
