using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Linking;

/// <summary>
/// Everything that a text or an address can name: values, sources, and the pages of the guide by id and by address, current
/// and former. The one table that links are resolved by and that requests are answered from.
/// </summary>
/// <param name="pages">About how many pages there are.</param>
internal sealed class LinkTable(int pages)
{
    private readonly Dictionary<string, LinkTarget> byId = new(pages, StringComparer.Ordinal);
    private readonly Dictionary<string, LinkTarget> byPath = new(pages, StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> formerIds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string OwnerId, string Id), ImmutableArray<(string OwnerId, string Id)>> movedHere = [];
    private readonly HashSet<string> claimedByBroken = new(StringComparer.Ordinal);

    public required ImmutableDictionary<string, Source> Sources { get; init; }

    public required ImmutableDictionary<string, Located<Value>> Values { get; init; }

    /// <summary>Whether <c>sources.yml</c> has errors, so that what is missing in it is not reported at every use.</summary>
    public required bool SourcesAreBroken { get; init; }

    /// <summary>Whether <c>values.yml</c> has errors.</summary>
    public required bool ValuesAreBroken { get; init; }

    /// <summary>What was ever published; null where the guide has no ledger.</summary>
    public LedgerModel? Ledger { get; init; }

    /// <summary>
    /// Whether a page cannot be read so far that its id could be told, so that an id that nobody has may be its.
    /// </summary>
    public bool HasUnknownIds { get; init; }

    /// <summary>Whether a folder cannot be looked into, so that an address where nothing is may be one in it.</summary>
    public bool HasUnknownPaths { get; init; }

    /// <summary>Pages by id, current and former.</summary>
    public IReadOnlyDictionary<string, LinkTarget> Ids => byId;

    /// <summary>Pages by address, current and former.</summary>
    public IReadOnlyDictionary<string, LinkTarget> Paths => byPath;

    /// <summary>Ids that files with errors would have.</summary>
    public IReadOnlyCollection<string> ClaimedByBroken => claimedByBroken;

    public void Add(LinkTarget target)
    {
        byPath[target.Path] = target;
        if (target.OwnerId is not null) byId[target.OwnerId] = target;
    }

    /// <summary>A page that has never been good: it has its address and its id as far as nobody else has them.</summary>
    public void AddBroken(LinkTarget target)
    {
        byPath.TryAdd(target.Path, target);
        if (target.OwnerId is not null) byId.TryAdd(target.OwnerId, target);
    }

    /// <summary>An id that a file with errors would have, so that links to it are not reported.</summary>
    public void AddClaimOfBroken(string id) => claimedByBroken.Add(id);

    /// <summary>Lets a former id of a section lead to another, unless it is in use.</summary>
    public bool TryAddFormerId(string id, LinkTarget target)
    {
        if (!byId.TryAdd(id, target)) return false;
        formerIds[target.OwnerId!] = [.. FormerIdsOf(target.OwnerId!), id];
        return true;
    }

    /// <summary>Lets a former address lead to a page, unless it is in use.</summary>
    public bool TryAddFormerPath(string path, LinkTarget target) => byPath.TryAdd(path, target);

    /// <summary>The page with an id, current or former.</summary>
    public LinkTarget? FindId(string id) => byId.GetValueOrDefault(id);

    /// <summary>Ids of sections that were merged into this one.</summary>
    public ImmutableArray<string> FormerIdsOf(string sectionId) => formerIds.GetValueOrDefault(sectionId, []);

    /// <summary>
    /// Where an id in a text leads: to that text or, when it has moved, to the last section that it moved to. Null when it never was
    /// one; what moved in a circle, or to a section that is gone, is at the top of the last one.
    /// </summary>
    /// <param name="target">The page whose text it is in.</param>
    /// <param name="id">Id of a heading or a step, current or former.</param>
    public Landing? FindAnchor(LinkTarget target, string id)
    {
        var passed = new List<string>();
        while (target.Anchors.Moved.TryGetValue(id, out var moved))
        {
            if (passed.Contains(moved.SectionId) || FindId(moved.SectionId) is not { } next)
                return new Landing(target, Anchors.Top, [.. passed, moved.SectionId]);
            passed.Add(moved.SectionId);
            (target, id) = (next, moved.Id);
        }

        return target.Anchors.CurrentOf(id) is { } anchor ? new Landing(target, anchor, passed)
            : passed.Count > 0 ? new Landing(target, Anchors.Top, passed)
            : null;
    }

    /// <summary>Remembers what has moved from this page, to be asked by where it is now.</summary>
    public void AddMoved(LinkTarget target)
    {
        foreach (var id in target.Anchors.Moved.Keys)
        {
            if (FindAnchor(target, id) is not { Target.OwnerId: { } owner, Anchor.Length: > 0 } now) continue;
            movedHere[(owner, now.Anchor)] = [.. MovedHere(owner, now.Anchor), (target.OwnerId!, id)];
        }
    }

    /// <summary>Where a heading or step of a section was before, in other sections.</summary>
    public ImmutableArray<(string OwnerId, string Id)> MovedHere(string ownerId, string id) =>
        movedHere.GetValueOrDefault((ownerId, id), []);

    public bool IsClaimedByBroken(string id) => claimedByBroken.Contains(id);

    /// <summary>
    /// Whether that there is no such id is said elsewhere: at a file that cannot be read and may have it, or, of one that was
    /// published, at the file that has lost it.
    /// </summary>
    public bool IsLossOfId(string id) =>
        HasUnknownIds || HasUnknownPaths || IsClaimedByBroken(id) || Ledger?.Contains($"/go/{id}") == true;

    /// <summary>The same of an address.</summary>
    public bool IsLossOfPath(string path) => HasUnknownPaths || Ledger?.Contains(path) == true;

    /// <summary>The same of a heading or step of a page.</summary>
    public bool IsLossOfAnchor(LinkTarget page, string anchor) =>
        Ledger?.Contains($"{page.Path}#{anchor}") == true
        || (page.OwnerId is { } id && Ledger?.Contains($"/go/{id}/{anchor}") == true);

    /// <summary>
    /// The page at an address, current or former; what is under a career's former address is found under its current one.
    /// </summary>
    public LinkTarget? FindPath(string path) => byPath.GetValueOrDefault(path) ?? (Renamed(path) is { } current ? FindPath(current) : null);

    /// <summary>The same address under the current name of its career; null when it is under none, or under that name already.</summary>
    public string? Renamed(string path) =>
        SiteAddresses.CareerOf(path) is { } career && byPath.TryGetValue(career, out var overview) && overview.Path != career
            ? overview.Path + path[career.Length..]
            : null;

    public string NearestIdHint(string id) =>
        NearestName.Hint(id, byId.Keys, "Use the id of a section, such as iso-education, or a path on this site.");

    public string NearestPathHint(string path) => NearestName.Hint(path, byPath.Keys, "Link to a section by its id instead.");
}

/// <summary>Where an id of a heading or step leads.</summary>
/// <param name="Target">The page.</param>
/// <param name="Anchor">The id it has there; empty for the top.</param>
/// <param name="Passed">Ids of the sections on the way, the last included: what a change of them would show at.</param>
internal sealed record Landing(LinkTarget Target, string Anchor, IReadOnlyList<string> Passed);
