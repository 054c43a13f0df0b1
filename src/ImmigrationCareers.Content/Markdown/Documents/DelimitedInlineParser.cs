using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Documents;

/// <summary>Reads an inline of our own between two marks, such as <c>{#id}</c>.</summary>
internal sealed class DelimitedInlineParser : InlineParser
{
    /// <summary>How far the last mark is looked for: no id is nearly as long, and a text full of open marks stays cheap.</summary>
    private const int Reach = 200;

    private readonly string opening;
    private readonly string closing;
    private readonly Func<string?, LeafInline?> create;

    /// <param name="opening">The first mark.</param>
    /// <param name="closing">The last.</param>
    /// <param name="create">
    /// Makes the inline from what is between them, null where the closing mark is missing; null leaves the text to other parsers.
    /// </param>
    public DelimitedInlineParser(string opening, string closing, Func<string?, LeafInline?> create)
    {
        (this.opening, this.closing, this.create) = (opening, closing, create);
        OpeningCharacters = [opening[0]];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.AsSpan().StartsWith(opening)) return false;
        var start = slice.Start;
        var close = slice.Text.IndexOf(closing, start, Math.Min(slice.Length, Reach), StringComparison.Ordinal);
        var inline = create(close < 0 ? null : slice.Text[(start + opening.Length)..close]);
        if (inline is null) return false;
        var end = close < 0 ? start + opening.Length - 1 : close + closing.Length - 1;
        inline.Span = new SourceSpan(processor.GetSourcePosition(start, out _, out _), processor.GetSourcePosition(end, out _, out _));
        processor.Inline = inline;
        slice.Start = end + 1;
        return true;
    }
}
