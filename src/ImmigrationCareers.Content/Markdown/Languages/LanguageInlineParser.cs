using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Languages;

/// <summary>
/// Reads <c>]{lang=es}</c> behind what could be the text of a link. Whatever is in the braces is kept to be reported, never
/// shown.
/// </summary>
internal sealed class LanguageInlineParser : InlineParser
{
    private const string Opening = "]{lang";

    /// <summary>How far the brace is looked for: no code is nearly as long.</summary>
    private const int Reach = 60;

    public LanguageInlineParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.AsSpan().StartsWith(Opening)) return false;
        var close = slice.Text.IndexOf('}', slice.Start, Math.Min(slice.Length, Reach));
        if (close < 0 || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsImage: false } bracket) return false;
        var passage = new LanguageInline
        {
            Code = slice.Text[(slice.Start + Opening.Length)..close].Trim() is ['=', .. var code] ? code.Trim() : "",
            Span = new SourceSpan(bracket.Span.Start, processor.GetSourcePosition(close, out _, out _)),
        };
        bracket.ReplaceBy(passage);
        processor.Inline = passage;
        processor.PostProcessInlines(0, passage, null, false);
        passage.IsClosed = true;
        slice.Start = close + 1;
        return true;
    }
}
