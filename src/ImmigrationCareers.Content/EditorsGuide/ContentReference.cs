using System.Text;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Markdown.Alerts;
using ImmigrationCareers.Content.Markdown.Pictures;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.EditorsGuide;

/// <summary>
/// The reference part of the editor's guide, made from what the checks themselves use, so that the two cannot drift apart.
/// </summary>
public static class ContentReference
{
    /// <summary>Tables of every kind of file, topic, alert and diagnostic, as Markdown.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        AppendSchema(text, "Section: `careers/<career>/NN-<slug>.md`", SectionFile.Schema);
        AppendSchema(text, "Career: `careers/<career>/career.md`", CareerFile.Schema);
        AppendSchema(text, "A fact of a career", FactEntry.Schema);
        AppendSchema(text, "Page: `pages/<slug>.md`", PageFile.Schema);
        AppendSchema(text, "`site.yml`", SiteFile.Schema);
        AppendSchema(text, "An entry of `sources.yml`", SourcesFile.Schema);
        AppendSchema(text, "An entry of `values.yml`", ValuesFile.Schema);
        AppendSchema(text, $"An entry of `{ContentFiles.Topics}`", TopicsFile.Schema);
        AppendSchema(text, $"A part of `{ContentFiles.Worksheet}`", WorksheetFile.Schema);
        AppendSchema(text, $"An entry of `{ContentFiles.Promises}`", PromisesFile.Schema);
        AppendSchema(text, $"`{ContentFiles.Mails}`", MailsFile.Schema);
        AppendSchema(text, "A mail", MailsFile.MailSchema);
        AppendSchema(text, $"`{ContentFiles.Privacy}`", PrivacyFile.Schema);
        AppendSchema(text, "A table of `privacy.yml`", PrivacyFile.TableSchema);
        AppendSchema(text, "A column of `privacy.yml`", PrivacyFile.ColumnSchema);
        AppendSchema(text, $"`{ContentFiles.Rules}`", RulesFile.Schema);
        foreach (var (kind, row) in PictureBlock.Kinds.Values)
        {
            AppendSchema(text, Capitalize(kind.Title), kind);
            AppendSchema(text, Capitalize(row.Title), row);
        }

        var topics = BuiltInFiles.Read<TopicsModel>(ContentFiles.Topics)?.Topics ?? [];
        AppendTable(
            text,
            "Topics that are built in",
            ["topic", "as readers see it"],
            topics.Select(topic => new[] { $"`{topic.Id}`", topic.Name }));
        AppendTable(text, "Alerts", ["kind", "title"], AlertKind.All.Select(kind => new[] { $"`[!{kind.Key}]`", kind.Value }));
        AppendTable(
            text,
            "Diagnostics",
            ["code", "severity", "what is wrong"],
            DiagnosticRules.All.Select(rule => new[] { rule.Code, rule.Severity.ToString().ToLowerInvariant(), rule.Meaning }));
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendSchema(StringBuilder text, string title, Schema schema) => AppendTable(
        text,
        title,
        ["key", "", "form", "meaning"],
        schema.Keys.Select(key => new[] { $"`{key.Name}`", key.Required ? "required" : "optional", key.TypeDescription, key.Meaning }));

    private static string Capitalize(string title) => char.ToUpperInvariant(title[0]) + title[1..];

    private static void AppendTable(StringBuilder text, string title, string[] head, IEnumerable<string[]> rows)
    {
        text.Append($"### {title}\n\n").Append(Row(head)).Append(Row([.. head.Select(_ => "---")]));
        foreach (var row in rows) text.Append(Row(row));
        text.Append('\n');
    }

    private static string Row(string[] cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
