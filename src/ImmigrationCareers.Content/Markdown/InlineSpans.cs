using Markdig.Parsers;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>Where an inline of ours stands in the source.</summary>
internal static class InlineSpans
{
    public static SourceSpan Of(InlineProcessor processor, int start, int end) =>
        new(processor.GetSourcePosition(start, out _, out _), processor.GetSourcePosition(end, out _, out _));
}
