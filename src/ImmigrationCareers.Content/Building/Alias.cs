using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>An address that a page had before.</summary>
/// <param name="Path">The address.</param>
/// <param name="IsReserved">Whether the site needs it for itself, so that it can lead nowhere else.</param>
/// <param name="Place">Where the file names it.</param>
internal sealed record Alias(string Path, bool IsReserved, Place Place)
{
    public static IEnumerable<Alias> Of(ShownFile file) => (file.Model, file.Kind) switch
    {
        (SectionModel { Front.Aliases.IsEmpty: true }, _) => [],
        (SectionModel section, FileKind.Section kind) => section.Front.Aliases.Select(alias =>
            new Alias($"/careers/{kind.CareerSlug}/{alias.Value}", SiteAddresses.IsReservedSection(alias.Value), alias.Place)),
        (CareerModel career, _) => career.Front.Aliases.Select(alias =>
            new Alias($"/careers/{alias.Value}", IsReserved: false, alias.Place)),
        (StaticPageModel page, _) => page.Front.Aliases.Select(alias =>
            new Alias($"/{alias.Value}", SiteAddresses.IsReservedPage(alias.Value), alias.Place)),
        _ => [],
    };
}
