using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Unlinked;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Finds what the open parts of one file refer to, remembers what it looked up, and reports what does not exist.</summary>
internal sealed class LinkResolver(LinkTable table, DiagnosticBag findings, string file, LinkTarget self)
{
    private readonly HashSet<Dependency> lookedUp = [];

    public IReadOnlyCollection<Dependency> LookedUp => lookedUp;

    /// <summary>A value with its source; when only the source is unknown, values.yml is where that is reported.</summary>
    public SourcedValue? Value(UnlinkedValue part)
    {
        lookedUp.Add(new Dependency(DependencyKind.Value, part.Id));
        if (table.Values.TryGetValue(part.Id, out var located))
        {
            lookedUp.Add(new Dependency(DependencyKind.Source, located.Value.SourceId));
            return new SourcedValue(located.Value, table.Sources.GetValueOrDefault(located.Value.SourceId));
        }

        if (!table.ValuesAreBroken)
            findings.Add(
                file,
                DiagnosticRules.UnknownValue,
                part.Place,
                $"There is no value {part.Id}",
                () => NearestName.Hint(part.Id, table.Values.Keys, "Add it to values.yml."));
        return null;
    }

    public Source? Source(string id, Place place)
    {
        lookedUp.Add(new Dependency(DependencyKind.Source, id));
        if (table.Sources.TryGetValue(id, out var source)) return source;
        if (!table.SourcesAreBroken)
            findings.Add(
                file,
                DiagnosticRules.UnknownSource,
                place,
                $"There is no source {id}",
                () => NearestName.Hint(id, table.Sources.Keys, "Add it to sources.yml."));
        return null;
    }

    /// <summary>A bar on its picture's scale. A value that is not known is reported where the text beside the bar uses it.</summary>
    public Bar? Bar(UnlinkedBar part)
    {
        if (part.From.Values.Concat(part.To.Values).Any(value => !table.Values.ContainsKey(value.Id))) return null;
        if (NumberIn(part.From) is { } from && NumberIn(part.To) is { } to && from <= to && to > 0)
            return Linking.Bar.OnScale(from, to, longest: part.Ends.Max(NumberIn) ?? to);
        findings.Add(
            file,
            DiagnosticRules.BarWithoutNumbers,
            part.Place,
            $"The bar cannot run from \"{part.From.Fill(TextOf)}\" to \"{part.To.Fill(TextOf)}\"",
            "Give each end one number, the smaller one first.");
        return null;
    }

    /// <summary>How long a section takes, in words; null when it does not say or is not there, which the link to it reports.</summary>
    public string? Duration(UnlinkedDuration part) => table.FindId(part.SectionId)?.Takes;

    /// <summary>Where a link leads; null where it has to stay text.</summary>
    public ResolvedLink? Link(LinkAddress address) => address.Kind switch
    {
        LinkAddressKind.Here => Here(address),
        LinkAddressKind.Id => ById(address),
        _ => ByPath(address),
    };

    /// <summary>A link within the page, to a heading that may have moved to another.</summary>
    private ResolvedLink? Here(LinkAddress address)
    {
        if (Land(self, address) is not { } landing) return null;
        if (landing.Target != self) return Shown(landing);
        return landing.Anchor.Length > 0 ? new ResolvedLink("", null, landing.Anchor) : null;
    }

    private decimal? NumberIn(UnlinkedText text) => Linking.Bar.NumberIn(text.Fill(TextOf));

    private string TextOf(string id) => table.Values.TryGetValue(id, out var located) ? located.Value.Text : "";

    private ResolvedLink? ById(LinkAddress address)
    {
        lookedUp.Add(new Dependency(DependencyKind.Id, address.Name));
        if (table.FindId(address.Name) is { } target) return To(target, address);
        lookedUp.Add(Dependency.WhereLossesAreSaid);
        if (!table.IsLossOfId(address.Name))
            Report(
                DiagnosticRules.UnknownTarget,
                address,
                $"There is no section {address.Name}",
                () => LinkAdvice.Of(address, file, table) ?? table.NearestIdHint(address.Name));
        return null;
    }

    private ResolvedLink? ByPath(LinkAddress address)
    {
        if (FindPath(address.Name) is { } target) return To(target, address);
        switch (address.Name.Split('/'))
        {
            case ["", "go", var id]:
                return ById(address with { Name = id });
            case ["", "go", var id, var anchor]:
                return ById(address with { Name = id, Fragment = anchor });
            case ["", "careers", var career, SiteAddresses.Print]
                when address.Fragment.Length == 0 && FindPath($"/careers/{career}") is { } overview:
                return overview.IsShown ? new ResolvedLink($"{overview.Path}/{SiteAddresses.Print}", null, "") : null;
            case var _ when SiteAddresses.Linkable.Contains(address.Name) && address.Fragment.Length == 0:
                return new ResolvedLink(address.Name, null, "");
            default:
                lookedUp.Add(Dependency.WhereLossesAreSaid);
                if (!table.IsLossOfPath(address.Name))
                    Report(
                        DiagnosticRules.UnknownTarget,
                        address,
                        $"There is no page {address.Name}",
                        () => LinkAdvice.Of(address, file, table) ?? table.NearestPathHint(address.Name));
                return null;
        }
    }

    /// <summary>The page at an address; the addresses on the way to it are what a change of it would show at.</summary>
    private LinkTarget? FindPath(string path)
    {
        lookedUp.Add(new Dependency(DependencyKind.Path, path));
        if (SiteAddresses.CareerOf(path) is { } career) lookedUp.Add(new Dependency(DependencyKind.Path, career));
        if (table.Renamed(path) is { } current) lookedUp.Add(new Dependency(DependencyKind.Path, current));
        return table.FindPath(path);
    }

    /// <summary>A link to a page that is not shown today is text until it is, without a finding.</summary>
    private ResolvedLink? To(LinkTarget target, LinkAddress address)
    {
        if (address.Fragment.Length == 0 || (target.IsBroken && !target.IsShown)) return Shown(new Landing(target, "", []));
        return Land(target, address) is { } landing ? Shown(landing) : null;
    }

    private static ResolvedLink? Shown(Landing landing) =>
        landing.Target.IsShown ? new ResolvedLink(landing.Target.Path, landing.Target.OwnerId, landing.Anchor) : null;

    private Landing? Land(LinkTarget target, LinkAddress address)
    {
        if (table.FindAnchor(target, address.Fragment) is { } landing)
        {
            lookedUp.UnionWith(landing.Passed.Select(id => new Dependency(DependencyKind.Id, id)));
            return landing;
        }

        lookedUp.Add(Dependency.WhereLossesAreSaid);
        if ((target == self || !target.IsBroken) && !table.IsLossOfAnchor(target, address.Fragment))
            Report(
                DiagnosticRules.UnknownHeading,
                address,
                $"{(target == self ? "This page" : target.Path)} has no heading {address.Fragment}",
                () => NearestName.Hint(address.Fragment, target.Anchors.Current, "Link to a heading that exists, or to the page itself."));
        return null;
    }

    private void Report(DiagnosticRule rule, LinkAddress address, string message, Func<string> hint) =>
        findings.Add(file, rule, address.Place, message, hint);
}

/// <summary>Where a link leads.</summary>
/// <param name="Path">Address of the page; empty for the page the link is on.</param>
/// <param name="OwnerId">Id of the section or career; null for static pages and the site's own.</param>
/// <param name="Fragment">Id of the heading or step; empty for the top.</param>
internal readonly record struct ResolvedLink(string Path, string? OwnerId, string Fragment);
