using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Markdown.Values;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>A checked document as a draft body.</summary>
internal static class DraftRenderer
{
    public static DraftBody Render(MarkdownDocument document, SourceText source, Outline outline) => new(
        PartRenderer.Render(document, source, outline),
        [.. document.Descendants<HeadingBlock>().Select(heading => outline.Headings[heading])],
        [.. document.Descendants<ListItemBlock>().Where(outline.Steps.ContainsKey).Select(item => outline.Steps[item])],
        outline.Pictures.Count > 0,
        document.Descendants<LeafInline>().Sum(CountWords) + outline.Pictures.Values.SelectMany(picture => picture.Texts).Sum(CountWords));

    private static int CountWords(DraftText? text) => text?.Runs.Sum(run => run.Value is null ? CountWords(run.Text) : 1) ?? 0;

    private static int CountWords(LeafInline inline) => inline switch
    {
        LiteralInline literal => CountWords(literal.Content.AsSpan()),
        CodeInline code => CountWords(code.Content),
        ValueInline => 1,
        _ => 0,
    };

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isLetter = char.IsLetterOrDigit(c);
            if (isLetter && !inWord) words++;
            inWord = isLetter || (inWord && (c is '\'' or '’' or '-' or ',' or '.'));
        }

        return words;
    }
}
