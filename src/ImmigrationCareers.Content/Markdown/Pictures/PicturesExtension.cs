using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Yaml;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Pictures;

/// <summary>Fenced blocks named <c>picture</c>, which hold a picture instead of code.</summary>
internal sealed class PicturesExtension : GuideExtension
{
    private const string Name = "picture";

    public static bool Is(MarkdownObject node) => node is FencedCodeBlock { Info: Name };

    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        if (node is not FencedCodeBlock { Info: Name } fence) return;
        var place = reading.PlaceOf(fence);
        if (fence.Parent is not MarkdownDocument || place.Column > 1)
        {
            reading.Report(
                fence,
                DiagnosticRules.UnknownPicture,
                "The picture is in a list or a quote, or is indented",
                "Begin it at the left margin, between paragraphs.");
            return;
        }

        if (YamlReader.Read(fence.Lines.ToString(), place.Line, reading.Diagnostics) is not { } root) return;
        if (PictureBlock.Read(root, reading.Diagnostics) is not { } picture) return;
        fence.Attach(picture);
        reading.HasPictures = true;
    }

    protected override void Setup(PartRenderer renderer) =>
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new PicturePartRenderer());
}
