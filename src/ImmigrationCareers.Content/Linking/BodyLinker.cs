using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Fills in what a draft body left open. A body is assembled again only when something it refers to has changed.</summary>
internal static class BodyLinker
{
    /// <summary>Links the body of a file.</summary>
    /// <param name="file">The file; what was linked before is remembered in it.</param>
    /// <param name="self">The page the text is on.</param>
    /// <param name="resolver">Finds what it refers to.</param>
    /// <param name="pageSources">Sources of the page as a whole.</param>
    /// <param name="texts">Texts beside the body that use values too.</param>
    public static Body Link(
        FileState file, LinkPage self, LinkResolver resolver, ImmutableArray<Placed<string>> pageSources, ImmutableArray<DraftText> texts)
    {
        var draft = self.Draft;
        var found = Find(draft, resolver, pageSources, texts);
        if (file.Linked is { } before && before.Draft == (object)draft && before.Found.SequenceEqual(found)) return before.Body;
        var body = new BodyAssembly(self, found).Assemble();
        file.Linked = new LinkedBody(draft, found, body);
        return body;
    }

    private static ImmutableArray<object?> Find(
        DraftBody draft, LinkResolver resolver, ImmutableArray<Placed<string>> pageSources, ImmutableArray<DraftText> texts)
    {
        var found = ImmutableArray.CreateBuilder<object?>();
        foreach (var part in draft.Parts)
        {
            switch (part)
            {
                case ValuePart value:
                    AddValue(value);
                    break;
                case SourcePart source:
                    found.Add(resolver.Source(source.Id, source.Place));
                    break;
                case LinkStart link:
                    found.Add(resolver.Link(link.Target));
                    break;
            }
        }

        foreach (var source in pageSources) found.Add(resolver.Source(source.Value, source.Place));
        foreach (var value in texts.SelectMany(text => text.Values)) AddValue(value);
        return found.ToImmutable();

        void AddValue(ValuePart part)
        {
            var value = resolver.Value(part);
            found.Add(value is null ? null : new SourcedValue(value, resolver.SourceOf(value)));
        }
    }
}

/// <summary>A value together with its source, null when that is unknown.</summary>
internal sealed record SourcedValue(Value Value, Source? Source);
