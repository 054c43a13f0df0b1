using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Content;

/// <summary>Every address that a guide publishes, as <c>published-links.txt</c> keeps them.</summary>
public static class Ledger
{
    /// <summary>
    /// The addresses of all pages, their headings and their permanent links, sorted. A step has its permanent link alone: ticks
    /// depend on its id, and it is told from a heading by not being listed after its page's address too.
    /// </summary>
    public static ImmutableArray<string> AddressesOf(Guide guide)
    {
        var addresses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var career in guide.Careers.Where(career => career.HasOverview))
            Add(addresses, career.Path, $"/go/{career.Id}", career.Body);
        foreach (var section in guide.Sections) Add(addresses, section.Path, section.PermanentPath, section.Body);
        foreach (var page in guide.Pages) Add(addresses, page.Path, null, page.Body);
        return [.. addresses];
    }

    /// <summary>Whether an address that was published once still leads to what it named, or to what took its place.</summary>
    public static bool IsAlive(Guide guide, string address)
    {
        if (address.Split('/') is ["", "go", var id, .. var anchor])
            return anchor.Length <= 1
                && guide.FindPermanent(id, null) is not null
                && (anchor.Length == 0 || OwnsAnchor(guide, id, anchor[0]));

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        var destination = guide.Lookup(path) is Destination.Moved moved ? guide.Lookup(moved.Path) : guide.Lookup(path);
        if (destination is null) return false;
        return hash < 0 || BodyOf(destination) is not { } body || body.HasAnchor(address[(hash + 1)..]);
    }

    private static bool OwnsAnchor(Guide guide, string id, string anchor)
    {
        var path = guide.FindPermanent(id, null)!;
        return BodyOf(guide.Lookup(path)) is not { } body || body.HasAnchor(anchor);
    }

    /// <summary>The text at an address; null for what was withdrawn or cannot be shown, of which no heading can be asked.</summary>
    private static Body? BodyOf(Destination? destination) => destination switch
    {
        Destination.SectionPage page => page.Section.Body,
        Destination.CareerOverview overview => overview.Career.Body,
        Destination.Page page => page.StaticPage.Body,
        _ => null,
    };

    private static void Add(SortedSet<string> addresses, string path, string? permanent, Body body)
    {
        addresses.Add(path);
        if (permanent is not null) addresses.Add(permanent);
        foreach (var heading in body.Headings)
        {
            addresses.Add($"{path}#{heading.Id}");
            if (permanent is not null) addresses.Add($"{permanent}/{heading.Id}");
        }

        foreach (var step in body.Steps) addresses.Add($"{permanent}/{step.Id}");
    }
}
