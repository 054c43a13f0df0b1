using Markdig.Helpers;
using Markdig.Parsers;

namespace ImmigrationCareers.Content.Markdown.Ids;

/// <summary>
/// Reads <c>{#id}</c>, the only attribute there is. Markdig's generic attributes stay off: they let through any
/// attribute and lose ids in tight lists and behind other inlines.
/// </summary>
internal sealed class IdInlineParser : InlineParser
{
    /// <summary>How far the closing brace is looked for: no id is nearly as long, and a text full of open braces stays cheap.</summary>
    private const int Reach = 200;

    public IdInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '#') return false;
        var close = slice.Text.IndexOf('}', slice.Start, Math.Min(slice.Length, Reach));
        var end = close < 0 ? slice.Start + 1 : close;
        processor.Inline = new IdInline
        {
            Id = close < 0 ? "" : slice.Text[(slice.Start + 2)..close],
            Span = InlineSpans.Of(processor, slice.Start, end),
        };
        slice.Start = end + 1;
        return true;
    }
}
