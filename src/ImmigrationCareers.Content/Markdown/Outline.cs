using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Markdown.Pictures;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>The headings and steps of a document, each with its id, and its pictures.</summary>
internal sealed class Outline
{
    public Dictionary<HeadingBlock, DraftHeading> Headings { get; } = [];

    public Dictionary<ListItemBlock, DraftStep> Steps { get; } = [];

    public Dictionary<CodeBlock, Picture> Pictures { get; } = [];
}
