using System.Globalization;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Loading;

/// <summary>What a file is, told from its path alone.</summary>
internal abstract partial record FileKind
{
    public sealed record Site : FileKind;

    public sealed record Sources : FileKind;

    public sealed record Values : FileKind;

    public sealed record Synonyms : FileKind;

    public sealed record Topics : FileKind;

    public sealed record Worksheet : FileKind;

    public sealed record Promises : FileKind;

    public sealed record Mails : FileKind;

    public sealed record Privacy : FileKind;

    public sealed record Rules : FileKind;

    public sealed record Ledger : FileKind;

    public sealed record Career(string CareerSlug) : FileKind;

    public sealed record Section(string CareerSlug, int Order, string Slug) : FileKind;

    public sealed record Page(string Slug) : FileKind;

    public sealed record Unknown(string Hint) : FileKind;

    public static FileKind Of(string path) => path switch
    {
        ContentFiles.Site => new Site(),
        ContentFiles.Sources => new Sources(),
        ContentFiles.Values => new Values(),
        ContentFiles.Synonyms => new Synonyms(),
        ContentFiles.Topics => new Topics(),
        ContentFiles.Worksheet => new Worksheet(),
        ContentFiles.Promises => new Promises(),
        ContentFiles.Mails => new Mails(),
        ContentFiles.Privacy => new Privacy(),
        ContentFiles.Rules => new Rules(),
        ContentFiles.Ledger => new Ledger(),
        _ when path.Split('/') is ["careers", var career, "career.md"] =>
            Names.IsSlug(career) ? new Career(career) : NotASlug(career),
        _ when path.Split('/') is ["careers", var career, var file] => OfSection(career, file),
        _ when path.Split('/') is ["pages", var file] => OfPage(file),
        _ => new Unknown("Put sections in careers/<career>/NN-slug.md, other pages in pages/<slug>.md."),
    };

    /// <summary>The address of the page that a file of this kind is; null for files that are not pages.</summary>
    public static string? AddressOf(FileKind kind) => kind switch
    {
        Section section => $"/careers/{section.CareerSlug}/{section.Slug}",
        Career career => $"/careers/{career.CareerSlug}",
        Page page => $"/{page.Slug}",
        _ => null,
    };

    private static FileKind OfSection(string career, string file)
    {
        if (!Names.IsSlug(career)) return NotASlug(career);
        var match = SectionName().Match(file);
        return match.Success && Names.IsSlug(match.Groups["slug"].Value)
            ? new Section(career, int.Parse(match.Groups["order"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["slug"].Value)
            : new Unknown("Name it NN-slug.md: a number for the order, then lowercase words joined by hyphens, such as 02-education.md.");
    }

    private static FileKind OfPage(string file) =>
        file.EndsWith(".md", StringComparison.Ordinal) && Names.IsSlug(file[..^3])
            ? new Page(file[..^3])
            : new Unknown("Name it slug.md: lowercase words joined by hyphens, such as about.md.");

    private static Unknown NotASlug(string folder) =>
        new($"Rename the folder {folder}: lowercase words joined by hyphens, at most {Names.MaximumSlugLength} characters.");

    [GeneratedRegex(@"\A(?<order>[0-9]{1,4})-(?<slug>.+)\.md\z")]
    private static partial Regex SectionName();
}
