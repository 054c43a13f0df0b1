using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>One text of the guide, parsed again so that rules can walk through it.</summary>
/// <param name="File">Its file, relative to the content folder.</param>
/// <param name="Front">What its front matter says.</param>
/// <param name="Whole">Everything in the file.</param>
/// <param name="Source">The Markdown below the front matter.</param>
/// <param name="Document">The Markdown, parsed and read.</param>
/// <param name="Figures">The figures that it uses.</param>
internal sealed record GuideText(
    string File, TextFront Front, string Whole, SourceText Source, MarkdownDocument Document, Figures Figures)
{
    private readonly Dictionary<Block, Prose> proseOf = [];

    /// <summary>Its headings in their order.</summary>
    public ImmutableArray<(HeadingBlock Block, UnlinkedHeading Heading)> Headings { get; } =
    [
        .. Document.Descendants<HeadingBlock>().Select(block => (block, block.Attached<UnlinkedHeading>()!)),
    ];

    /// <summary>Its steps in their order.</summary>
    public ImmutableArray<(ListItemBlock Item, UnlinkedStep Step)> Steps { get; } =
    [
        .. Document.Descendants<ListItemBlock>()
            .Where(item => item.Attached<UnlinkedStep>() is not null)
            .Select(item => (item, item.Attached<UnlinkedStep>()!)),
    ];

    /// <summary>Where its Markdown begins.</summary>
    public Place Beginning => Source.PlaceOf(0);

    /// <summary>What a block says, as readers read it; several rules ask for the same one.</summary>
    public Prose ProseOf(Block block) =>
        proseOf.TryGetValue(block, out var prose) ? prose : proseOf[block] = Prose.Of(block, this);

    public Place PlaceOf(MarkdownObject node) => Source.PlaceOf(node.Span.Start);

    public Diagnostic Finding(DiagnosticRule rule, Place place, string message, string hint) =>
        Diagnostic.At(File, place, rule, message, hint);
}
