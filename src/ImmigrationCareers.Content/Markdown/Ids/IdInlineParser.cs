using Markdig.Helpers;
using Markdig.Parsers;

namespace ImmigrationCareers.Content.Markdown.Ids;

/// <summary>
/// Reads <c>{#id}</c>, the only attribute there is. Markdig's generic attributes stay off: they let through any
/// attribute and lose ids in tight lists and behind other inlines.
/// </summary>
internal sealed class IdInlineParser : InlineParser
{
    public IdInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '#') return false;
        var close = slice.Text.IndexOf('}', slice.Start, slice.Length);
        if (close < 0) return false;
        processor.Inline = new IdInline
        {
            Id = slice.Text[(slice.Start + 2)..close],
            Span = InlineSpans.Of(processor, slice.Start, close),
        };
        slice.Start = close + 1;
        return true;
    }
}
