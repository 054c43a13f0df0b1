using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>The front matter of a static page.</summary>
internal sealed record PageFile(
    string Title, string Summary, DateOnly Reviewed, ImmutableArray<Located<string>> Aliases, Place ReviewedPlace)
{
    private static readonly Key<string> TitleKey = new("title", true, YamlTypes.Text, "the page's title");
    private static readonly Key<string> SummaryKey = new("summary", true, YamlTypes.Text, "one sentence for link previews");
    private static readonly Key<DateOnly?> ReviewedKey = new("reviewed", true, YamlTypes.Day, "the day somebody checked it");
    private static readonly Key<ImmutableArray<Located<string>>?> AliasesKey = new(
        "aliases", false, YamlTypes.Slugs, "slugs this page had before; they redirect");

    public static readonly Schema Schema = new("a page", [TitleKey, SummaryKey, ReviewedKey, AliasesKey]);

    public static PageFile Read(MappingReader fields) => new(
        fields.Get(TitleKey) ?? "",
        fields.Get(SummaryKey) ?? "",
        fields.Get(ReviewedKey) ?? default,
        fields.Get(AliasesKey) ?? [],
        fields.PlaceOf(ReviewedKey));
}
