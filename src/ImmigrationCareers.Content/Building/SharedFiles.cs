using System.Collections.Frozen;
using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>The files there is only one of: their good versions, or, of one that was never good, what can be used.</summary>
internal sealed record SharedFiles(
    SiteFile Site,
    ImmutableDictionary<string, Source> Sources,
    ImmutableDictionary<string, Located<Value>> Values,
    ImmutableArray<ImmutableArray<string>> Synonyms,
    ImmutableArray<Topic> Topics,
    RulesFile Rules,
    LedgerModel? Ledger)
{
    private static readonly ImmutableArray<Topic> BuiltInTopics = BuiltInFiles.Read<TopicsModel>(ContentFiles.Topics)?.Topics ?? [];

    /// <summary>Addresses of pages that were ever published.</summary>
    public FrozenSet<string> Published => Ledger?.Pages ?? [];

    public static SharedFiles Of(IReadOnlyList<FileReading> files)
    {
        var models = files.Where(file => file.Address is null).Select(file => file.LastGood ?? file.Latest.Partial).ToList();
        return new SharedFiles(
            Model<SiteModel>()?.Site ?? SiteFile.Fallback,
            Model<SourcesModel>()?.Sources ?? ImmutableDictionary<string, Source>.Empty,
            Model<ValuesModel>()?.Values ?? ImmutableDictionary<string, Located<Value>>.Empty,
            Model<SynonymsModel>()?.Groups ?? [],
            Model<TopicsModel>()?.Topics ?? BuiltInTopics,
            Model<RulesModel>()?.Rules ?? RulesFile.Default,
            Model<LedgerModel>());

        T? Model<T>()
            where T : FileModel =>
            models.OfType<T>().FirstOrDefault();
    }
}
