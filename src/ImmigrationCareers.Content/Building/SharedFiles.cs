using System.Collections.Frozen;
using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Wording;

namespace ImmigrationCareers.Content.Building;

/// <summary>The files there is only one of: their good versions, or, of one that was never good, what can be used.</summary>
internal sealed record SharedFiles(
    SiteFile Site,
    ImmutableDictionary<string, Source> Sources,
    ImmutableDictionary<string, Located<Value>> Values,
    ImmutableArray<ImmutableArray<string>> Synonyms,
    ImmutableArray<Topic> Topics,
    ImmutableArray<WorksheetPart> Worksheet,
    ImmutableArray<Promise> Promises,
    ImmutableDictionary<string, MailText> Mails,
    PrivacyTexts Privacy,
    RulesFile Rules,
    LedgerModel? Ledger)
{
    private static readonly ImmutableArray<Topic> BuiltInTopics = BuiltInFiles.Read<TopicsModel>(ContentFiles.Topics)?.Topics ?? [];

    private static readonly ImmutableArray<WorksheetPart> BuiltInWorksheet =
        BuiltInFiles.Read<WorksheetModel>(ContentFiles.Worksheet)?.Parts ?? [];

    private static readonly ImmutableArray<Promise> BuiltInPromises =
        BuiltInFiles.Read<PromisesModel>(ContentFiles.Promises)?.Promises ?? [];

    private static readonly ImmutableDictionary<string, MailText> BuiltInMails =
        BuiltInFiles.Read<MailsModel>(ContentFiles.Mails)?.Mails ?? ImmutableDictionary<string, MailText>.Empty;

    private static readonly PrivacyTexts BuiltInPrivacy =
        BuiltInFiles.Read<PrivacyModel>(ContentFiles.Privacy)?.Texts ?? PrivacyTexts.None;

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
            Model<WorksheetModel>()?.Parts ?? BuiltInWorksheet,
            Model<PromisesModel>()?.Promises ?? BuiltInPromises,
            Model<MailsModel>() is { } mails ? BuiltInMails.SetItems(mails.Mails) : BuiltInMails,
            Model<PrivacyModel>()?.Texts ?? BuiltInPrivacy,
            Model<RulesModel>()?.Rules ?? RulesFile.Default,
            Model<LedgerModel>());

        T? Model<T>()
            where T : FileModel =>
            models.OfType<T>().FirstOrDefault();
    }
}
