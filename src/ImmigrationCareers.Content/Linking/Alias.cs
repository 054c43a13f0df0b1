using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Linking;

/// <summary>An address that a page had before.</summary>
/// <param name="Slug">Its last segment.</param>
/// <param name="Path">The whole of it.</param>
/// <param name="IsReserved">Whether the site needs it for itself, so that it can lead nowhere else.</param>
/// <param name="Place">Where the file names it.</param>
internal sealed record Alias(string Slug, string Path, bool IsReserved, Place Place)
{
    public static IEnumerable<Alias> Of(FileState file) => (file.Shown, file.Kind) switch
    {
        (SectionModel { Front.Aliases.IsEmpty: true }, _) => [],
        (SectionModel section, FileKind.Section kind) => section.Front.Aliases.Select(alias =>
            new Alias(alias.Value, $"/careers/{kind.CareerSlug}/{alias.Value}", SiteAddresses.IsReservedSection(alias.Value), alias.Place)),
        (CareerModel career, _) => career.Front.Aliases.Select(alias => new Alias(alias.Value, $"/careers/{alias.Value}", false, alias.Place)),
        (PageModel page, _) => page.Front.Aliases.Select(alias =>
            new Alias(alias.Value, $"/{alias.Value}", SiteAddresses.IsReservedPage(alias.Value), alias.Place)),
        _ => [],
    };
}
