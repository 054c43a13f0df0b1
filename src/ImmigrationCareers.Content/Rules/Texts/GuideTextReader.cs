using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Markdown;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>Reads the texts of the guide again, by the same front matter and the same pipeline as the pages.</summary>
internal sealed class GuideTextReader(ContentFolder folder, Figures figures)
{
    /// <summary>The text of a file; null when it is none, or has errors, which loading it reports.</summary>
    public GuideText? Read(string file)
    {
        var diagnostics = new FileDiagnostics(file);
        if (folder.Read(file, diagnostics) is not { } bytes || diagnostics.HasErrors) return null;
        if (Utf8Text.Read(bytes, diagnostics) is not { } whole) return null;
        if (ReadFront(FileKind.Of(file), whole, diagnostics, out var source) is not { } front) return null;
        try
        {
            return Parse(front, whole, source, diagnostics);
        }
        catch (ArgumentException)
        {
            // Markdig's way of refusing text that nests too deeply: it was saved after the guide was loaded.
            return null;
        }
    }

    private GuideText? Parse(TextFront front, string whole, SourceText source, FileDiagnostics diagnostics)
    {
        var (document, _) = MarkdownReader.Parse(source, mayHaveSteps: front is TextFront.Section, diagnostics);
        return diagnostics.HasErrors ? null : new GuideText(diagnostics.File, front, whole, source, document, figures);
    }

    private static TextFront? ReadFront(FileKind kind, string whole, FileDiagnostics diagnostics, out SourceText source)
    {
        source = new SourceText("", 0);
        return kind switch
        {
            FileKind.Section => FrontMatter.Read(whole, SectionFile.Schema, diagnostics, out source) is { } fields
                ? new TextFront.Section(SectionFile.Read(fields, diagnostics), fields.PlaceOf(SectionFile.DurationKey))
                : null,
            FileKind.Career => FrontMatter.Read(whole, CareerFile.Schema, diagnostics, out source) is { } fields
                ? new TextFront.Career(CareerFile.Read(fields, diagnostics))
                : null,
            FileKind.Page page => FrontMatter.Read(whole, PageFile.Schema, diagnostics, out source) is not null
                ? new TextFront.Page(page.Slug)
                : null,
            _ => null,
        };
    }
}
