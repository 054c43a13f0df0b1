namespace ImmigrationCareers.Content.Bodies;

/// <summary>The ids of headings and steps that a link to a text can name: the current ones and those they had before.</summary>
internal sealed class Anchors
{
    /// <summary>What an id leads to that no longer has a heading of its own: the top of the page.</summary>
    public const string Top = "";

    public static readonly Anchors None = new([], []);

    private readonly Dictionary<string, string> current = new(StringComparer.Ordinal);
    private readonly (string Former, string Current)[] former;

    /// <param name="ids">The ids of headings and steps, in the order of the text.</param>
    /// <param name="formerIds">Ids they had before, each with the id it leads to.</param>
    public Anchors(IEnumerable<string> ids, IEnumerable<(string Former, string Current)> formerIds)
    {
        foreach (var id in ids) current.TryAdd(id, id);
        former = [.. formerIds];
        foreach (var name in former) current.TryAdd(name.Former, name.Current);
    }

    /// <summary>The ids that are there now.</summary>
    public IEnumerable<string> Current => current.Where(entry => entry.Key == entry.Value).Select(entry => entry.Key);

    /// <summary>The id that an id leads to, <see cref="Top"/> included; null when it never was one.</summary>
    public string? CurrentOf(string id) => current.GetValueOrDefault(id);

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
        || (current.Count == other.current.Count
            && current.All(entry => other.current.TryGetValue(entry.Key, out var id) && id == entry.Value));
}
