using System.Collections.Immutable;
using ImmigrationCareers.Content.Linking;

namespace ImmigrationCareers.Content.Building;

/// <summary>What is at every current address.</summary>
internal static class Destinations
{
    public static IReadOnlyDictionary<string, Destination> Of(
        IReadOnlyList<ShownFile> files, ImmutableArray<BuiltCareer> careers, ImmutableArray<StaticPage> pages, LinkTable table)
    {
        var destinations = new Dictionary<string, Destination>(files.Count, StringComparer.Ordinal);
        foreach (var (career, _) in careers)
        {
            if (career.HasOverview) destinations.Add(career.Path, new Destination.CareerOverview(career));
            foreach (var section in career.Sections) destinations.Add(section.Path, new Destination.SectionPage(career, section));
        }

        foreach (var page in pages) destinations.Add(page.Path, new Destination.Page(page));
        foreach (var section in careers.SelectMany(career => career.Withdrawn))
            destinations.Add(section.Path, new Destination.Gone(section, Instead(section, destinations, table)));

        // A file that was never good: its address says so, rather than that there is no such page.
        foreach (var file in files.Where(file => file is { Address: not null, Target: null }))
            destinations.TryAdd(file.Address!, new Destination.Unavailable(file.Address!));
        return destinations;
    }

    private static ImmutableArray<Section> Instead(Section gone, Dictionary<string, Destination> destinations, LinkTable table) =>
    [
        .. gone.ReplacedBy
            .Select(id => table.FindId(id) is { } target ? destinations.GetValueOrDefault(target.Path) : null)
            .OfType<Destination.SectionPage>()
            .Select(page => page.Section),
    ];
}
