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
    public static SharedFiles Of(IReadOnlyList<FileState> files)
    {
        var models = files.Where(file => file.Address is null).Select(file => file.Shown ?? file.Latest.Partial).ToList();
        return new SharedFiles(
            Model<SiteModel>()?.Site ?? SiteFile.Fallback,
            Model<SourcesModel>()?.Sources ?? ImmutableDictionary<string, Source>.Empty,
            Model<ValuesModel>()?.Values ?? ImmutableDictionary<string, Placed<Value>>.Empty,
            Model<SynonymsModel>()?.Groups ?? [],
            Model<LedgerModel>());

        T? Model<T>()
            where T : FileModel =>
            models.OfType<T>().FirstOrDefault();
    }
}
