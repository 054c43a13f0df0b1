using Markdig.Helpers;
using Markdig.Parsers;

namespace ImmigrationCareers.Content.Markdown.Values;

/// <summary>Reads <c>{{ value-id }}</c>. Whatever else stands in double braces is kept to be reported, never dropped.</summary>
internal sealed class ValueInlineParser : InlineParser
{
    /// <summary>How far the closing braces are looked for: no id is nearly as long, and a text full of open braces stays cheap.</summary>
    private const int Reach = 200;

    public ValueInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{') return false;
        var close = slice.Text.IndexOf("}}", slice.Start, Math.Min(slice.Length, Reach), StringComparison.Ordinal);
        var end = close < 0 ? slice.Start + 1 : close + 1;
        var id = close < 0 ? "" : slice.Text[(slice.Start + 2)..close].Trim(' ');
        processor.Inline = new ValueInline
        {
            Id = Names.IsId(id) ? id : null,
            Span = InlineSpans.Of(processor, slice.Start, end),
        };
        slice.Start = end + 1;
        return true;
    }
}
