namespace ImmigrationCareers.Content.Linking;

/// <summary>What a text would find different from the last time. Only texts that looked such a thing up are linked again.</summary>
internal sealed class LinkChanges
{
    private readonly HashSet<LinkKey>? changed;

    private LinkChanges(HashSet<LinkKey>? changed) => this.changed = changed;

    public static LinkChanges Everything { get; } = new(null);

    /// <summary>Whether a page came, went, moved, or has other ids in it.</summary>
    public bool IncludePages => changed is null || changed.Any(key => key.Kind is LinkKeyKind.Id or LinkKeyKind.Path);

    public static LinkChanges Between(LinkTable? before, LinkTable now)
    {
        if (before is null || before.SourcesAreBroken != now.SourcesAreBroken || before.ValuesAreBroken != now.ValuesAreBroken)
            return Everything;
        var changed = new HashSet<LinkKey>();
        Compare(LinkKeyKind.Value, before.Values, now.Values, (a, b) => a.Value == b.Value);
        Compare(LinkKeyKind.Source, before.Sources, now.Sources, (a, b) => a == b);
        Compare(LinkKeyKind.Id, before.Ids, now.Ids, LinkTarget.AreSame);
        Compare(LinkKeyKind.Path, before.Paths, now.Paths, LinkTarget.AreSame);
        changed.UnionWith(before.ClaimedByBroken.Except(now.ClaimedByBroken).Select(id => new LinkKey(LinkKeyKind.Id, id)));
        changed.UnionWith(now.ClaimedByBroken.Except(before.ClaimedByBroken).Select(id => new LinkKey(LinkKeyKind.Id, id)));
        return new LinkChanges(changed);

        void Compare<T>(
            LinkKeyKind kind,
            IReadOnlyDictionary<string, T> old,
            IReadOnlyDictionary<string, T> current,
            Func<T, T, bool> areSame)
        {
            if (ReferenceEquals(old, current)) return;
            foreach (var (name, value) in current)
            {
                if (!old.TryGetValue(name, out var other) || !areSame(other, value)) changed.Add(new LinkKey(kind, name));
            }

            foreach (var name in old.Keys)
            {
                if (!current.ContainsKey(name)) changed.Add(new LinkKey(kind, name));
            }
        }
    }

    public bool Touch(IReadOnlyCollection<LinkKey> lookedUp) =>
        changed is null || (changed.Count > 0 && lookedUp.Any(changed.Contains));
}
