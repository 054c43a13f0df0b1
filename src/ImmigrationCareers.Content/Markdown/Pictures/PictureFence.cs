using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Yaml;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Pictures;

/// <summary>A fenced block named <c>picture</c>, which holds a picture instead of code.</summary>
internal static class PictureFence
{
    public const string Name = "picture";

    public static bool Is(MarkdownObject block) => block is FencedCodeBlock { Info: Name };

    /// <summary>Gives every picture of a document to its outline; what is wrong with one is reported.</summary>
    public static void ReadAll(MarkdownDocument document, SourceText source, Outline outline, FileDiagnostics diagnostics)
    {
        foreach (var fence in document.Descendants<FencedCodeBlock>().Where(Is))
        {
            if (Read(fence, source, diagnostics) is { } picture) outline.Pictures.Add(fence, picture);
        }
    }

    private static Picture? Read(FencedCodeBlock fence, SourceText source, FileDiagnostics diagnostics)
    {
        var place = source.PlaceOf(fence.Span.Start);
        if (fence.Parent is not MarkdownDocument || place.Column > 1)
        {
            diagnostics.Add(DiagnosticRules.UnknownPicture, place, "The picture stands in a list or a quote, or is indented", "Begin it at the left margin, between paragraphs.");
            return null;
        }

        return YamlReader.Read(fence.Lines.ToString(), place.Line, diagnostics) is { } root ? PictureBlock.Read(root, diagnostics) : null;
    }
}
