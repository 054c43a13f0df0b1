using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>One text of the guide, parsed again so that rules can walk through it.</summary>
/// <param name="File">Its file, relative to the content folder.</param>
/// <param name="Front">What its front matter says.</param>
/// <param name="Whole">Everything in the file.</param>
/// <param name="Source">The Markdown below the front matter.</param>
/// <param name="Document">The Markdown, parsed.</param>
/// <param name="Outline">Its headings, steps and pictures.</param>
/// <param name="Figures">The figures that it uses.</param>
internal sealed record GuideText(
    string File, TextFront Front, string Whole, SourceText Source, MarkdownDocument Document, Outline Outline, Figures Figures)
{
    /// <summary>Where its Markdown begins.</summary>
    public Place Beginning => Source.PlaceOf(0);

    /// <summary>What a block says, as readers read it.</summary>
    public Prose ProseOf(Block block) => Prose.Of(block, this);

    public Place PlaceOf(MarkdownObject node) => Source.PlaceOf(node.Span.Start);

    public Diagnostic Finding(DiagnosticRule rule, Place place, string message, string hint) =>
        Diagnostic.At(File, place, rule, message, hint);
}
