using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Wording;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>mails.yml</c> says: the mails, by their ids.</summary>
internal static class MailsFile
{
    private static readonly Key<string> Subject = new("subject", true, YamlTypes.Text, "the subject, one line");
    private static readonly Key<string> Text = new("text", true, YamlTypes.Text, "the text, with every placeholder of the mail");

    public static readonly Schema MailSchema = new("a mail", [Subject, Text]);

    private static readonly ImmutableArray<(MailKind Kind, Key<MailText> Key)> Mails =
    [
        .. MailKind.All.Select(kind => (kind, new Key<MailText>(kind.Id, true, FormOf(kind), MeaningOf(kind)))),
    ];

    public static readonly Schema Schema = new("mails.yml", [.. Mails.Select(mail => mail.Key)]);

    private static readonly ValueReader<ImmutableDictionary<string, MailText>> File = YamlTypes.Record("mails", Schema, fields => Mails
        .Select(mail => (mail.Kind.Id, Text: fields.Get(mail.Key)))
        .Where(mail => mail.Text is not null)
        .ToImmutableDictionary(mail => mail.Id, mail => mail.Text!, StringComparer.Ordinal));

    /// <summary>The mails that can be sent as they are; what is wrong with the others is reported.</summary>
    public static ImmutableDictionary<string, MailText>? Read(YamlNode root, FileDiagnostics diagnostics) => File.Read(root, diagnostics);

    private static ValueReader<MailText> FormOf(MailKind kind) => YamlTypes.Record("subject and text", MailSchema, fields =>
    {
        if (fields.Get(Subject) is not { } subject || fields.Get(Text) is not { } text) return null;
        var foundBefore = fields.Diagnostics.Count;
        ReportUnknown(fields, Subject, subject, [.. kind.Words.Append(MailKind.Site)]);
        ReportUnknown(fields, Text, text, [.. kind.Required.Append(MailKind.Site)]);
        ReportLines(fields, subject);
        ReportMissing(fields, kind, text);
        return fields.Diagnostics.Count > foundBefore ? null : new MailText(subject, text);
    });

    private static void ReportUnknown(MappingReader fields, Key key, string text, string[] known)
    {
        foreach (var name in Placeholder.NamesIn(text).Except(known, StringComparer.Ordinal))
        {
            fields.Diagnostics.Add(
                DiagnosticRules.UnknownPlaceholder,
                fields.PlaceOf(key),
                $"There is no placeholder {{{name}}} for the {key.Name} of this mail",
                NearestName.Of(name, known) is { } meant ? $"Did you mean {{{meant}}}?" : $"Placeholders are {InWords(known)}.");
        }
    }

    private static void ReportMissing(MappingReader fields, MailKind kind, string text)
    {
        foreach (var name in kind.Required.Except(Placeholder.NamesIn(text), StringComparer.Ordinal))
        {
            fields.Diagnostics.Add(
                DiagnosticRules.MissingPlaceholder,
                fields.PlaceOf(Text),
                $"The text of this mail has no {{{name}}}",
                "Put it where the site is to write it: without it nobody can do what the mail asks for.");
        }
    }

    private static void ReportLines(MappingReader fields, string subject)
    {
        if (subject.Contains('\n', StringComparison.Ordinal))
            fields.Diagnostics.Add(
                DiagnosticRules.Malformed, fields.PlaceOf(Subject), "The subject has more than one line", "Write it in one line.");
    }

    private static string MeaningOf(MailKind kind) => kind.Required.Any()
        ? $"{kind.Meaning}; placeholders {InWords([.. kind.Required])}"
        : kind.Meaning;

    private static string InWords(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"{{{name}}}"));
}
