using System.Collections.Immutable;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Linking;

/// <summary>The files there is only one of: their good versions, or, of one that was never good, what can be used.</summary>
internal sealed record SharedFiles(
    SiteFile Site,
    ImmutableDictionary<string, Source> Sources,
    ImmutableDictionary<string, Placed<Value>> Values,
    ImmutableArray<ImmutableArray<string>> Synonyms,
    LedgerModel? Ledger)
{
    public static SharedFiles Of(IReadOnlyList<FileState> files) => new(
        Model<SiteModel>(files)?.Site ?? SiteFile.Fallback,
        Model<SourcesModel>(files)?.Sources ?? ImmutableDictionary<string, Source>.Empty,
        Model<ValuesModel>(files)?.Values ?? ImmutableDictionary<string, Placed<Value>>.Empty,
        Model<SynonymsModel>(files)?.Groups ?? [],
        Model<LedgerModel>(files));

    private static T? Model<T>(IReadOnlyList<FileState> files)
        where T : FileModel =>
        files.Select(file => file.Shown ?? file.Latest.Partial).OfType<T>().FirstOrDefault();
}
