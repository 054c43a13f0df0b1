using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;

namespace ImmigrationCareers.Web.Features.Careers;

/// <summary>What the pages of a career say of themselves.</summary>
internal static class CareerHeads
{
    public static PageHead Overview(Career career, Site site, PortalOptions portal) => new()
    {
        Title = career.Title,
        Description = career.Summary,
        Path = career.Path,
        Image = ImageOf(career),
        ImageText = career.Title,
        Things =
        [
            BreadcrumbList.Of((site.Title, portal.Absolute("/")), (career.Title, portal.Absolute(career.Path))),
            new Occupation(career.Title, career.Summary, portal.Absolute(career.Path)),
        ],
    };

    public static PageHead Section(Career career, Section section, Site site, PortalOptions portal) => new()
    {
        Title = $"{section.Title} · {career.Title}",
        Description = section.Summary,
        Path = section.Path,
        Kind = "article",
        Image = ImageOf(career),
        ImageText = career.Title,
        Things =
        [
            BreadcrumbList.Of(
                (site.Title, portal.Absolute("/")),
                (career.Title, portal.Absolute(career.Path)),
                (section.Title, portal.Absolute(section.Path))),
            new Article(
                section.Title,
                section.Summary,
                portal.Absolute(section.Path),
                Dates.Iso(section.Reviewed),
                "en",
                new Organization(site.Title, portal.Absolute("/")),
                [.. section.Body.References.Select(reference => reference.Source.Url.AbsoluteUri).Distinct()]),
        ],
    };

    public static PageHead Print(Career career) => new()
    {
        Title = $"{career.Title}: the whole guide to print",
        Description = $"Every section on one page, to print or to save. {career.Summary}",
        Path = career.PrintPath,
        Image = ImageOf(career),
        ImageText = career.Title,
    };

    private static string ImageOf(Career career) => $"images/{career.Slug}.png";
}
