using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Pictures;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>Markdown in, a draft body and its diagnostics out.</summary>
internal static class BodyReader
{
    /// <summary>The body, or null when the text has errors, which are then reported.</summary>
    /// <param name="source">The Markdown below the front matter.</param>
    /// <param name="mayHaveSteps">Whether the file is a section: only there a plan can hold a step.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static DraftBody? Read(SourceText source, bool mayHaveSteps, FileDiagnostics diagnostics)
    {
        try
        {
            var document = Markdig.Markdown.Parse(source.Text, GuidePipeline.Instance);
            var outline = OutlineReader.Read(document, source, mayHaveSteps, diagnostics);
            PictureFence.ReadAll(document, source, outline, diagnostics);
            BodyRules.Check(document, source, diagnostics);
            return diagnostics.HasErrors ? null : DraftRenderer.Render(document, source, outline);
        }
        catch (ArgumentException problem)
        {
            // Markdig's way of refusing text that nests deeper than it can follow: lists when it parses, emphasis only when it renders.
            diagnostics.Add(
                DiagnosticRules.Unparsable,
                source.MostNestedLine(),
                $"The Markdown cannot be read: {problem.Message.TrimEnd('.')}",
                "Nest lists, quotes and emphasis only a few levels deep.");
            return null;
        }
    }
}
