namespace ImmigrationCareers.Content.Bodies;

/// <summary>
/// The ids of headings and steps that a link to a text can name: the current ones, those they had before, and those of what
/// has moved to another section, which are at the top of this one.
/// </summary>
internal sealed class Anchors
{
    /// <summary>What an id leads to that no longer has a heading of its own: the top of the page.</summary>
    public const string Top = "";

    public static readonly Anchors None = new([], []);

    private readonly Dictionary<string, string> current = new(StringComparer.Ordinal);
    private readonly (string Former, string Current)[] former;
    private readonly Dictionary<string, (string SectionId, string Id)> moved = new(StringComparer.Ordinal);

    /// <param name="ids">The ids of headings and steps, in the order of the text.</param>
    /// <param name="formerIds">Ids they had before, each with the section it moved to, if it did, and the id it leads to.</param>
    public Anchors(IEnumerable<string> ids, IEnumerable<(string Former, string? SectionId, string Current)> formerIds)
    {
        foreach (var id in ids) current.TryAdd(id, id);
        former = [.. formerIds.Select(name => (name.Former, name.SectionId is null ? name.Current : Top))];
        foreach (var name in former) current.TryAdd(name.Former, name.Current);
        foreach (var (name, section, id) in formerIds)
        {
            if (section is not null && current[name] == Top) moved.TryAdd(name, (section, id));
        }
    }

    /// <summary>The ids that are there now.</summary>
    public IEnumerable<string> Current => current.Where(entry => entry.Key == entry.Value).Select(entry => entry.Key);

    /// <summary>The id that an id leads to, <see cref="Top"/> included; null when it never was one.</summary>
    public string? CurrentOf(string id) => current.GetValueOrDefault(id);

    /// <summary>What has moved to other sections, by the id it had here.</summary>
    public IReadOnlyDictionary<string, (string SectionId, string Id)> Moved => moved;

    /// <summary>The ids that one had before.</summary>
    public IEnumerable<string> FormerOf(string currentId)
    {
        foreach (var name in former)
        {
            if (name.Current == currentId) yield return name.Former;
        }
    }

    /// <summary>Whether every link would find the same in both.</summary>
    public bool AreSameAs(Anchors other) =>
        ReferenceEquals(this, other)
        || (AreSame(current, other.current) && AreSame(moved, other.moved));

    private static bool AreSame<T>(Dictionary<string, T> a, Dictionary<string, T> b)
        where T : notnull => a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out var same) && same.Equals(entry.Value));
}
