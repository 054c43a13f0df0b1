namespace ImmigrationCareers.Content.Linking;

/// <summary>What a text would find different from the last time. Only texts that looked such a thing up are linked again.</summary>
internal sealed class LinkChanges
{
    private readonly HashSet<Dependency>? changed;

    private LinkChanges(HashSet<Dependency>? changed) => this.changed = changed;

    public static LinkChanges Everything { get; } = new(null);

    /// <summary>Whether a page came, went, moved, or has other ids in it.</summary>
    public bool IncludePages =>
        changed is null || changed.Any(key => key.Kind is DependencyKind.Id or DependencyKind.Path or DependencyKind.Loss);

    public static LinkChanges Between(LinkTable? before, LinkTable now)
    {
        if (before is null || before.SourcesAreBroken != now.SourcesAreBroken || before.ValuesAreBroken != now.ValuesAreBroken)
            return Everything;
        var changed = new HashSet<Dependency>();
        Compare(DependencyKind.Value, before.Values, now.Values, (a, b) => a.Value == b.Value);
        Compare(DependencyKind.Source, before.Sources, now.Sources, (a, b) => a == b);
        Compare(DependencyKind.Id, before.Ids, now.Ids, LinkTarget.AreSame);
        Compare(DependencyKind.Path, before.Paths, now.Paths, LinkTarget.AreSame);
        changed.UnionWith(before.ClaimedByBroken.Except(now.ClaimedByBroken).Select(id => new Dependency(DependencyKind.Id, id)));
        changed.UnionWith(now.ClaimedByBroken.Except(before.ClaimedByBroken).Select(id => new Dependency(DependencyKind.Id, id)));
        if (before.HasUnknownIds != now.HasUnknownIds || before.HasUnknownPaths != now.HasUnknownPaths || before.Ledger != now.Ledger)
            changed.Add(Dependency.WhereLossesAreSaid);
        return new LinkChanges(changed);

        void Compare<T>(
            DependencyKind kind,
            IReadOnlyDictionary<string, T> old,
            IReadOnlyDictionary<string, T> current,
            Func<T, T, bool> areSame)
        {
            if (ReferenceEquals(old, current)) return;
            foreach (var (name, value) in current)
            {
                if (!old.TryGetValue(name, out var other) || !areSame(other, value)) changed.Add(new Dependency(kind, name));
            }

            foreach (var name in old.Keys)
            {
                if (!current.ContainsKey(name)) changed.Add(new Dependency(kind, name));
            }
        }
    }

    public bool Touch(IReadOnlyCollection<Dependency> lookedUp) =>
        changed is null || (changed.Count > 0 && lookedUp.Any(changed.Contains));
}
