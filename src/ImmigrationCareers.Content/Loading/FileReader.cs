using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Unlinked;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Loading;

/// <summary>The bytes of one file in, what it says by itself and its diagnostics out. No other file is looked at.</summary>
internal static partial class FileReader
{
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));

    public static FileVersion Read(string path, byte[] bytes, FileDiagnostics diagnostics)
    {
        var hash = diagnostics.HasErrors ? "" : HashOf(bytes);
        var text = diagnostics.HasErrors ? null : Utf8Text.Read(bytes, diagnostics);
        var model = text is null || MergeConflict.IsIn(text, diagnostics) ? null : ReadModel(FileKind.Of(path), text, diagnostics);
        return diagnostics.HasErrors
            ? new FileVersion(hash, null, model, ClaimedId(text ?? Encoding.UTF8.GetString(bytes)), diagnostics.ToImmutable())
            : new FileVersion(hash, model, null, null, diagnostics.ToImmutable());
    }

    private static FileModel? ReadModel(FileKind kind, string text, FileDiagnostics diagnostics) => kind switch
    {
        FileKind.Site => SiteFile.Read(YamlReader.Read(text, 0, diagnostics), diagnostics) is { } site ? new SiteModel(site) : null,
        FileKind.Sources => ReadYaml(text, diagnostics, root => SourcesModel.Of(SourcesFile.Read(root, diagnostics))),
        FileKind.Values => ReadYaml(text, diagnostics, root => new ValuesModel(ValuesFile.Read(root, diagnostics))),
        FileKind.Synonyms => ReadYaml(text, diagnostics, root => new SynonymsModel(SynonymsFile.Read(root, diagnostics))),
        FileKind.Topics => ReadYaml(text, diagnostics, root => new TopicsModel(TopicsFile.Read(root, diagnostics))),
        FileKind.Worksheet => ReadYaml(text, diagnostics, root => new WorksheetModel(WorksheetFile.Read(root, diagnostics))),
        FileKind.Promises => ReadYaml(text, diagnostics, root => new PromisesModel(PromisesFile.Read(root, diagnostics))),
        FileKind.Mails => ReadYaml(
            text, diagnostics, root => MailsFile.Read(root, diagnostics) is { } mails ? new MailsModel(mails) : null),
        FileKind.Privacy => ReadYaml(
            text, diagnostics, root => PrivacyFile.Read(root, diagnostics) is { } texts ? new PrivacyModel(texts) : null),
        FileKind.Rules => RulesFile.Read(YamlReader.Read(text, 0, diagnostics), diagnostics) is { } rules ? new RulesModel(rules) : null,
        FileKind.Ledger => new LedgerModel(LedgerFile.Read(text, diagnostics)),
        FileKind.Career => ReadCareer(text, diagnostics),
        FileKind.Section section => ReadSection(section, text, diagnostics),
        FileKind.Page page => ReadPage(page, text, diagnostics),
        FileKind.Unknown unknown => ReportUnknown(unknown, diagnostics),
        _ => throw new InvalidOperationException($"No reader for {kind}."),
    };

    private static FileModel? ReadYaml(string text, FileDiagnostics diagnostics, Func<YamlNode, FileModel?> read) =>
        YamlReader.Read(text, 0, diagnostics) is { } root ? read(root) : null;

    private static CareerModel? ReadCareer(string text, FileDiagnostics diagnostics)
    {
        if (FrontMatter.Read(text, CareerFile.Schema, diagnostics, out var source) is not { } fields) return null;
        var front = CareerFile.Read(fields, diagnostics);
        var facts = front.Facts.Select(fact => UnlinkedText.Read(fact.Text, fact.TextPlace, diagnostics)).ToArray();
        var body = MarkdownReader.Read(source, mayHaveSteps: false, diagnostics);
        return body is null ? null : new CareerModel(front, [.. facts], body);
    }

    private static SectionModel? ReadSection(FileKind.Section kind, string text, FileDiagnostics diagnostics)
    {
        if (SiteAddresses.IsReservedSection(kind.Slug)) ReportReserved($"/careers/{kind.CareerSlug}/{kind.Slug}", diagnostics);
        if (FrontMatter.Read(text, SectionFile.Schema, diagnostics, out var source) is not { } fields) return null;
        var front = SectionFile.Read(fields, diagnostics);
        if (MarkdownReader.Read(source, mayHaveSteps: true, diagnostics) is not { } body) return null;
        FormerIds.Check(front, body, diagnostics);
        return new SectionModel(front, body);
    }

    private static StaticPageModel? ReadPage(FileKind.Page kind, string text, FileDiagnostics diagnostics)
    {
        if (SiteAddresses.IsReservedPage(kind.Slug)) ReportReserved($"/{kind.Slug}", diagnostics);
        if (FrontMatter.Read(text, PageFile.Schema, diagnostics, out var source) is not { } fields) return null;
        var front = PageFile.Read(fields);
        return MarkdownReader.Read(source, mayHaveSteps: false, diagnostics) is { } body ? new StaticPageModel(front, body) : null;
    }

    private static void ReportReserved(string address, FileDiagnostics diagnostics) =>
        diagnostics.Add(DiagnosticRules.ReservedAddress, Place.Start, $"The site itself uses {address}", "Rename the file.");

    private static FileModel? ReportUnknown(FileKind.Unknown kind, FileDiagnostics diagnostics)
    {
        diagnostics.Add(
            DiagnosticRules.Misplaced,
            Place.Start,
            InvisibleCharacter.In(diagnostics.File) is { } unseen
                ? $"The name of the file contains {unseen.Name}"
                : "The guide does not know what this file is",
            kind.Hint);
        return null;
    }

    /// <summary>The id that a file with errors would have, as far as one can tell.</summary>
    public static string? ClaimedId(string text) => IdLine().Match(text) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^id:\s*[""']?(?<id>[a-z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex IdLine();
}
