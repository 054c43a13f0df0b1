using Markdig.Helpers;
using Markdig.Parsers;

namespace ImmigrationCareers.Content.Markdown.Sources;

/// <summary>Reads <c>[^source-id]</c>, which becomes a number with an entry at the foot of the page.</summary>
internal sealed class SourceInlineParser : InlineParser
{
    public SourceInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^') return false;
        var close = slice.Text.IndexOf(']', slice.Start, slice.Length);
        if (close < 0) return false;
        processor.Inline = new SourceInline
        {
            Id = slice.Text[(slice.Start + 2)..close],
            Span = InlineSpans.Of(processor, slice.Start, close),
        };
        slice.Start = close + 1;
        return true;
    }
}
