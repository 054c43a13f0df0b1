using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>Markdown in, an unlinked body and its diagnostics out.</summary>
internal static class MarkdownReader
{
    /// <summary>The body, or null when the text has errors, which are then reported.</summary>
    /// <param name="source">The Markdown below the front matter.</param>
    /// <param name="mayHaveSteps">Whether the file is a section: only there can a plan hold a step.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static UnlinkedBody? Read(SourceText source, bool mayHaveSteps, FileDiagnostics diagnostics)
    {
        if (SlowText.IsRefused(source, diagnostics)) return null;
        try
        {
            var (document, reading) = Parse(source, mayHaveSteps, diagnostics);
            if (diagnostics.HasErrors) return null;
            var parts = PartRenderer.Render(document, source, GuidePipeline.Instance);
            return new UnlinkedBody(parts, [.. reading.Headings], [.. reading.Steps], reading.HasPictures);
        }
        catch (ArgumentException)
        {
            // Markdig's way of refusing text that nests deeper than it can follow: lists when it parses, emphasis only when it renders.
            diagnostics.Add(
                DiagnosticRules.Unparsable,
                source.MostNestedLine(),
                "Lists, quotes or emphasis are nested too deeply here",
                SlowText.Nesting);
            return null;
        }
    }

    /// <summary>The text as a tree, and what was found in it; what is known of a node is attached to it.</summary>
    /// <exception cref="ArgumentException">The text nests more deeply than the parser can follow.</exception>
    public static (MarkdownDocument Document, DocumentReading Reading) Parse(
        SourceText source, bool mayHaveSteps, FileDiagnostics diagnostics)
    {
        var document = Markdig.Markdown.Parse(source.Text, GuidePipeline.Instance);
        var reading = new DocumentReading(source, mayHaveSteps, diagnostics);
        foreach (var node in document.Descendants())
        {
            foreach (var extension in GuidePipeline.Extensions) extension.Read(node, reading);
        }

        foreach (var extension in GuidePipeline.Extensions) extension.Complete(reading);
        return (document, reading);
    }
}
