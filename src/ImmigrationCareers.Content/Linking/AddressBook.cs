using System.Collections.Immutable;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Linking;

/// <summary>What stands at every address, of now and of the past, and where every id leads.</summary>
internal sealed class AddressBook
{
    private readonly Dictionary<string, Destination> addresses;
    private readonly Dictionary<string, Destination> owners;
    private readonly Dictionary<string, string> formerCareers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> replaced = new(StringComparer.Ordinal);

    /// <summary>Fills the book. What is in use comes first, so that names of the past yield to it.</summary>
    public AddressBook(IReadOnlyList<FileState> files, ImmutableArray<BuiltCareer> careers, ImmutableArray<StaticPage> pages)
    {
        addresses = new Dictionary<string, Destination>(files.Count, StringComparer.Ordinal);
        owners = new Dictionary<string, Destination>(files.Count, StringComparer.Ordinal);
        foreach (var career in careers) AddShown(career.Career);
        foreach (var page in pages) addresses.Add(page.Path, new Destination.Page(page));
        foreach (var section in careers.SelectMany(career => career.Withdrawn)) AddWithdrawn(section);
        foreach (var file in files.Where(file => file.Shown is null)) AddUnavailable(file);
        foreach (var file in files.Where(file => file.Page is not null)) AddFormerNames(file);
    }

    public IReadOnlyDictionary<string, Destination> Addresses => addresses;

    /// <summary>Destinations by id of section or career.</summary>
    public IReadOnlyDictionary<string, Destination> Owners => owners;

    /// <summary>Ids of sections that were merged into another and that lead to it, by the id of the other.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Replaced => replaced;

    /// <summary>Slugs that careers had before, by the slug of now.</summary>
    public IReadOnlyDictionary<string, string> FormerCareers => formerCareers;

    private void AddShown(Career career)
    {
        if (career.Id is not null) Add(career.Path, career.Id, new Destination.CareerOverview(career));
        foreach (var section in career.Sections) Add(section.Path, section.Id, new Destination.SectionPage(career, section));
    }

    private void AddWithdrawn(Section section)
    {
        var instead = section.ReplacedBy
            .Select(id => owners.GetValueOrDefault(id))
            .OfType<Destination.SectionPage>()
            .Select(page => page.Section);
        Add(section.Path, section.Id, new Destination.Gone(section, [.. instead]));
    }

    /// <summary>A file that was never good: its address says so, rather than that there is no such page.</summary>
    private void AddUnavailable(FileState file)
    {
        if (file.Address is null) return;
        var unavailable = new Destination.Unavailable(file.Address);
        addresses.TryAdd(file.Address, unavailable);
        if (file.Latest.ClaimedId is { } id && file.Kind is not FileKind.Page) owners.TryAdd(id, unavailable);
    }

    /// <summary>Names of the past, of pages that were withdrawn too; only what was never published has none.</summary>
    private void AddFormerNames(FileState file)
    {
        if (!addresses.TryGetValue(file.Address!, out var destination)) return;
        if (file.Shown is SectionModel { Front.Replaces.IsEmpty: false } section)
            replaced.Add(section.Front.Id, [.. section.Front.Replaces.Select(former => former.Value).Where(former => owners.TryAdd(former, destination))]);

        foreach (var alias in Alias.Of(file))
        {
            if (alias.IsReserved || !addresses.TryAdd(alias.Path, new Destination.Moved(file.Address!))) continue;
            if (file.Kind is FileKind.Career career) formerCareers.Add(alias.Slug, career.CareerSlug);
        }
    }

    private void Add(string path, string id, Destination destination)
    {
        addresses.Add(path, destination);
        owners.Add(id, destination);
    }
}
