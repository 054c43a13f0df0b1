using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Wording;
using ImmigrationCareers.Data;

namespace ImmigrationCareers.Web.Features.Privacy;

/// <summary>The privacy page: its text, and everything the store keeps, in the guide's words.</summary>
public sealed class PrivacyModel(StaticPage text, StoreContents stored, PrivacyTexts words)
{
    public StaticPage Text => text;

    /// <summary>What is kept: by whom it is about, in each the table first that the others hang on.</summary>
    public ILookup<StoredAbout, (TableText Table, IReadOnlyList<ColumnText> Columns)> Tables { get; } = stored.Tables
        .OrderBy(table => table.About)
        .ThenByDescending(table => table.OthersHangOnIt)
        .ThenBy(table => TextOf(table, words).What, StringComparer.Ordinal)
        .ToLookup(
            table => table.About,
            table => (TextOf(table, words), (IReadOnlyList<ColumnText>)[.. table.Columns.Select(column => TextOf(column, words))]));

    /// <summary>What there is room for and that stays empty.</summary>
    public IEnumerable<string> Empty => stored.Empty.Select(name => words.Empty.GetValueOrDefault(name, name)).Distinct();

    public static string TitleOf(StoredAbout about) => about switch
    {
        StoredAbout.Plan => "About your plan",
        StoredAbout.Account => "About your account, if you have one",
        _ => "About nobody",
    };

    /// <summary>What is stored is shown, whether somebody has found words for it or not.</summary>
    private static TableText TextOf(StoredTable table, PrivacyTexts words) =>
        words.Tables.GetValueOrDefault(table.Name) ?? new TableText(table.Name, "for a time that nobody has written down yet");

    private static ColumnText TextOf(StoredColumn column, PrivacyTexts words) =>
        words.Columns.GetValueOrDefault(column.Key) ?? new ColumnText(column.Key, "Nobody has written down yet what this is for");
}
