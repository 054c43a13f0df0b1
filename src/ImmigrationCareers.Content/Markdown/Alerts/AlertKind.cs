namespace ImmigrationCareers.Content.Markdown.Alerts;

/// <summary>The kinds of alert blocks and the titles readers see.</summary>
internal static class AlertKind
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["NOTE"] = "Note",
        ["TIP"] = "Tip",
        ["IMPORTANT"] = "Important",
        ["WARNING"] = "Warning",
        ["CAUTION"] = "Caution",
        ["MYTH"] = "Often said, and what is true",
    };

    public static IReadOnlyDictionary<string, string> All => Titles;

    public static string Names => string.Join(", ", Titles.Keys);

    public static bool IsKnown(string kind) => Titles.ContainsKey(kind);

    public static string TitleOf(string kind) => Titles[kind];
}
