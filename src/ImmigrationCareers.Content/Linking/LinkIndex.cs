using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Everything that a text can refer to.</summary>
/// <param name="pages">About how many pages there are.</param>
internal sealed class LinkIndex(int pages)
{
    private readonly Dictionary<string, LinkPage> byId = new(pages, StringComparer.Ordinal);
    private readonly Dictionary<string, LinkPage> byPath = new(pages, StringComparer.Ordinal);
    private readonly HashSet<string> claimedByBroken = new(StringComparer.Ordinal);

    public required ImmutableDictionary<string, Source> Sources { get; init; }

    public required ImmutableDictionary<string, Placed<Value>> Values { get; init; }

    /// <summary>Whether <c>sources.yml</c> has errors, so that what is missing in it is not reported at every use.</summary>
    public required bool SourcesAreBroken { get; init; }

    /// <summary>Whether <c>values.yml</c> has errors.</summary>
    public required bool ValuesAreBroken { get; init; }

    /// <summary>Pages by id, of now and of the past.</summary>
    public IReadOnlyDictionary<string, LinkPage> Ids => byId;

    /// <summary>Pages by address, of now and of the past.</summary>
    public IReadOnlyDictionary<string, LinkPage> Paths => byPath;

    /// <summary>Ids that files with errors would have.</summary>
    public IReadOnlyCollection<string> ClaimedByBroken => claimedByBroken;

    public void Add(LinkPage page)
    {
        byPath[page.Path] = page;
        if (page.OwnerId is not null) byId[page.OwnerId] = page;
    }

    /// <summary>Lets an id of the past lead to a page, unless it is in use.</summary>
    public bool TryAddFormerId(string id, LinkPage page) => byId.TryAdd(id, page);

    /// <summary>Lets an address of the past lead to a page, unless it is in use.</summary>
    public bool TryAddFormerPath(string path, LinkPage page) => byPath.TryAdd(path, page);

    public void AddBroken(string? path, string? claimedId)
    {
        if (claimedId is not null) claimedByBroken.Add(claimedId);
        if (path is not null) byPath.TryAdd(path, new LinkPage(path, null, DraftBody.Empty, [], Takes: null, IsShown: false, IsBroken: true));
    }

    public LinkPage? FindId(string id) => byId.GetValueOrDefault(id);

    public LinkPage? FindPath(string path) => byPath.GetValueOrDefault(path);

    public bool IsClaimedByBroken(string id) => claimedByBroken.Contains(id);

    public string NearestIdHint(string id) =>
        NearestName.Hint(id, byId.Keys, "Name the id of a section, such as iso-education, or a path of this site.");

    public string NearestPathHint(string path) => NearestName.Hint(path, byPath.Keys, "Link to a section by its id instead.");
}
