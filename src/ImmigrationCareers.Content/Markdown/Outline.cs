using ImmigrationCareers.Content.Bodies;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>The headings and steps of a document, each with its id.</summary>
internal sealed class Outline
{
    public Dictionary<HeadingBlock, DraftHeading> Headings { get; } = [];

    public Dictionary<ListItemBlock, DraftStep> Steps { get; } = [];
}
