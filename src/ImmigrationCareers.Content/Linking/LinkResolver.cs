using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Finds what the open parts of one file refer to, remembers what it looked up, and reports what does not exist.</summary>
internal sealed class LinkResolver(LinkIndex index, Findings findings, string file, LinkPage self)
{
    private readonly HashSet<LinkKey> lookedUp = [];

    public IReadOnlyCollection<LinkKey> LookedUp => lookedUp;

    /// <summary>A value with its source; when only the source is unknown, values.yml is where that is reported.</summary>
    public SourcedValue? Value(ValuePart part)
    {
        lookedUp.Add(new LinkKey(LinkKeyKind.Value, part.Id));
        if (index.Values.TryGetValue(part.Id, out var placed))
        {
            lookedUp.Add(new LinkKey(LinkKeyKind.Source, placed.Value.SourceId));
            return new SourcedValue(placed.Value, index.Sources.GetValueOrDefault(placed.Value.SourceId));
        }

        if (!index.ValuesAreBroken)
            findings.Add(
                file,
                DiagnosticRules.UnknownValue,
                part.Place,
                $"There is no value {part.Id}",
                NearestName.Hint(part.Id, index.Values.Keys, "Add it to values.yml."));
        return null;
    }

    public Source? Source(string id, Place place)
    {
        lookedUp.Add(new LinkKey(LinkKeyKind.Source, id));
        if (index.Sources.TryGetValue(id, out var source)) return source;
        if (!index.SourcesAreBroken)
            findings.Add(
                file,
                DiagnosticRules.UnknownSource,
                place,
                $"There is no source {id}",
                NearestName.Hint(id, index.Sources.Keys, "Add it to sources.yml."));
        return null;
    }

    /// <summary>A bar on its picture's scale. A value that is not known is reported where the text beside the bar uses it.</summary>
    public Bar? Bar(BarPart part)
    {
        if (part.From.Values.Concat(part.To.Values).Any(value => !index.Values.ContainsKey(value.Id))) return null;
        if (NumberIn(part.From) is { } from && NumberIn(part.To) is { } to && from <= to && to > 0)
            return Scaled(from, to, part.Ends.Max(NumberIn) ?? to);
        findings.Add(
            file,
            DiagnosticRules.BarWithoutNumbers,
            part.Place,
            $"The bar cannot run from \"{part.From.Fill(TextOf)}\" to \"{part.To.Fill(TextOf)}\"",
            "Give each end one number, the smaller one first.");
        return null;
    }

    /// <summary>How long a section takes, in words; null when it does not say or is not there, which the link to it reports.</summary>
    public string? Duration(DurationPart part) => index.FindId(part.SectionId)?.Takes;

    public ResolvedLink? Link(LinkTarget target) => target.Kind switch
    {
        LinkTargetKind.Here => Anchor(self, target) is { Length: > 0 } anchor ? new ResolvedLink("", null, anchor) : null,
        LinkTargetKind.Id => ById(target),
        _ => ByPath(target),
    };

    private static Bar Scaled(decimal from, decimal to, decimal longest) => new(100 * from / longest, 100 * (to - from) / longest);

    private decimal? NumberIn(DraftText text) => Linking.Bar.NumberIn(text.Fill(TextOf));

    private string TextOf(string id) => index.Values.TryGetValue(id, out var placed) ? placed.Value.Text : "";

    private ResolvedLink? ById(LinkTarget target)
    {
        lookedUp.Add(new LinkKey(LinkKeyKind.Id, target.Name));
        if (index.FindId(target.Name) is { } page) return To(page, target);
        if (!index.IsClaimedByBroken(target.Name))
            Report(DiagnosticRules.UnknownTarget, target, $"There is no section {target.Name}", index.NearestIdHint(target.Name));
        return null;
    }

    private ResolvedLink? ByPath(LinkTarget target)
    {
        if (FindPath(target.Name) is { } page) return To(page, target);
        switch (target.Name.Split('/'))
        {
            case ["", "go", var id]:
                return ById(target with { Name = id });
            case ["", "go", var id, var anchor]:
                return ById(target with { Name = id, Fragment = anchor });
            case ["", "careers", var career, SiteAddresses.Print] when target.Fragment.Length == 0 && FindPath($"/careers/{career}") is { } overview:
                return overview.IsShown ? new ResolvedLink(target.Name, null, "") : null;
            case var _ when SiteAddresses.Linkable.Contains(target.Name) && target.Fragment.Length == 0:
                return new ResolvedLink(target.Name, null, "");
            default:
                Report(DiagnosticRules.UnknownTarget, target, $"There is no page {target.Name}", index.NearestPathHint(target.Name));
                return null;
        }
    }

    private LinkPage? FindPath(string path)
    {
        lookedUp.Add(new LinkKey(LinkKeyKind.Path, path));
        return index.FindPath(path);
    }

    /// <summary>A link to a page that is not shown today is text until it is, without a finding.</summary>
    private ResolvedLink? To(LinkPage page, LinkTarget target)
    {
        var anchor = target.Fragment.Length == 0 || (page.IsBroken && !page.IsShown) ? "" : Anchor(page, target);
        return anchor is null || !page.IsShown ? null : new ResolvedLink(page.Path, page.OwnerId, anchor);
    }

    private string? Anchor(LinkPage page, LinkTarget target)
    {
        if (page.CurrentAnchor(target.Fragment) is { } anchor) return anchor;
        if (page == self || !page.IsBroken)
            Report(
                DiagnosticRules.UnknownHeading,
                target,
                $"{(page == self ? "This page" : page.Path)} has no heading {target.Fragment}",
                NearestName.Hint(target.Fragment, page.Draft.Ids, "Link to a heading that is there, or to the page alone."));
        return null;
    }

    private void Report(DiagnosticRule rule, LinkTarget target, string message, string hint) =>
        findings.Add(file, rule, target.Place, message, hint);
}
