using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Steps;

/// <summary>Reads <c>[ ]</c> where a list item's text begins, and nowhere else.</summary>
internal sealed class StepInlineParser : InlineParser
{
    public StepInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph) return false;
        if (processor.Inline is not null || processor.Root?.FirstChild is not null) return false;
        var ticked = slice.PeekChar() is 'x' or 'X';
        if (!ticked && slice.PeekChar() != ' ') return false;
        if (slice.PeekChar(2) != ']' || !slice.PeekChar(3).IsWhiteSpaceOrZero()) return false;
        processor.Inline = new StepInline { Ticked = ticked, Span = SpanOf(processor, slice.Start) };
        slice.Start += 3;
        slice.TrimStart();
        return true;
    }

    private static SourceSpan SpanOf(InlineProcessor processor, int start) =>
        new(processor.GetSourcePosition(start, out _, out _), processor.GetSourcePosition(start + 2, out _, out _));
}
