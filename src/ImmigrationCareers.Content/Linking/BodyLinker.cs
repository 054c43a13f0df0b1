using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Fills in what drafts left open. A text is linked again only when its own page or something it looked up has changed.</summary>
internal sealed class BodyLinker(LinkIndex index, LinkChanges changes, Findings findings)
{
    public LinkIndex Index => index;

    /// <summary>Links the body of a file.</summary>
    /// <param name="file">The file; what was linked before is remembered in it.</param>
    /// <param name="pageSources">Sources of the page as a whole.</param>
    /// <param name="texts">Texts beside the body that use values too.</param>
    public Body Link(FileState file, ImmutableArray<Placed<string>> pageSources, ImmutableArray<DraftText> texts)
    {
        var page = file.Page!;
        if (file.Linked is not { } linked || !ReferenceEquals(linked.Page, page) || IsOutdated(linked))
            file.Linked = linked = Link(file.Path, page, pageSources, texts);
        foreach (var finding in linked.Findings) findings.Add(finding);
        return linked.Body;
    }

    /// <summary>A text with findings is always linked again: their hints name what is nearest now.</summary>
    private bool IsOutdated(LinkedBody linked) => !linked.Findings.IsEmpty || changes.Touch(linked.LookedUp);

    private LinkedBody Link(string path, LinkPage page, ImmutableArray<Placed<string>> pageSources, ImmutableArray<DraftText> texts)
    {
        var own = new Findings();
        var resolver = new LinkResolver(index, own, path, page);
        var found = Find(page.Draft, resolver, pageSources, texts);
        return new LinkedBody(page, resolver.LookedUp, [.. own.All], new BodyAssembly(page, found).Assemble());
    }

    /// <summary>What each open part was found to be, in order; null where nothing was.</summary>
    private static ImmutableArray<object?> Find(
        DraftBody draft, LinkResolver resolver, ImmutableArray<Placed<string>> pageSources, ImmutableArray<DraftText> texts)
    {
        var found = ImmutableArray.CreateBuilder<object?>();
        foreach (var part in draft.Parts)
        {
            switch (part)
            {
                case ValuePart value:
                    found.Add(resolver.Value(value));
                    break;
                case SourcePart source:
                    found.Add(resolver.Source(source.Id, source.Place));
                    break;
                case BarPart bar:
                    found.Add(resolver.Bar(bar));
                    break;
                case DurationPart duration:
                    found.Add(resolver.Duration(duration));
                    break;
                case LinkStart link:
                    found.Add(resolver.Link(link.Target));
                    break;
            }
        }

        foreach (var source in pageSources) found.Add(resolver.Source(source.Value, source.Place));
        foreach (var value in texts.SelectMany(text => text.Values)) found.Add(resolver.Value(value));
        return found.ToImmutable();
    }
}
