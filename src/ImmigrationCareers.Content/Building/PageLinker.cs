using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Linking;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Unlinked;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>Links the texts of pages. One is linked again only when its own file or something it looked up has changed.</summary>
internal sealed class PageLinker
{
    private readonly LinkChanges changes;
    private readonly BuildMemory before;
    private readonly DiagnosticBag findings;

    public PageLinker(LinkTable table, LinkChanges changes, BuildMemory before, IReadOnlyList<ShownFile> files, DiagnosticBag findings)
    {
        Table = table;
        (this.changes, this.before, this.findings) = (changes, before, findings);
        Memory = new BuildMemory(files.Count) { Table = table };
        foreach (var file in files.Where(file => file.Model is not null && file.Target is null))
            Memory.Keep(file.Path, new BuiltFile(file.Model!, Target: null));
    }

    public LinkTable Table { get; }

    /// <summary>What this build leaves to the next.</summary>
    public BuildMemory Memory { get; }

    /// <summary>The linked body of a page.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="pageSources">Sources of the page as a whole.</param>
    /// <param name="textsBeside">Texts beside the body that use values too.</param>
    public Body Link(ShownFile file, IEnumerable<Located<string>> pageSources, IEnumerable<UnlinkedText> textsBeside) =>
        LinkAndKeep(file, pageSources, textsBeside).Linked!.Body;

    /// <summary>The section of a file, made anew only when its body was, or its topic is another.</summary>
    public Section LinkSection(ShownFile file, IEnumerable<Located<string>> pageSources, Topic topic, Func<Body, Section> create)
    {
        var built = LinkAndKeep(file, pageSources, []);
        if (built.Section is { } kept && kept.Topic == topic) return kept;
        var section = create(built.Linked!.Body);
        Memory.Keep(file.Path, built with { Section = section });
        return section;
    }

    private BuiltFile LinkAndKeep(ShownFile file, IEnumerable<Located<string>> pageSources, IEnumerable<UnlinkedText> textsBeside)
    {
        var built = before.Of(file.Path);
        if (built?.Linked is not { } linked || built.Target != file.Target || linked.IsOutdatedBy(changes))
        {
            var text = ((PageFileModel)file.Model!).Body;
            built = new BuiltFile(
                file.Model, file.Target, BodyLinker.Link(Table, file.Path, file.Target!, text, pageSources, textsBeside));
        }

        Memory.Keep(file.Path, built);
        foreach (var finding in built.Linked!.Findings) findings.Add(finding);
        return built;
    }
}
