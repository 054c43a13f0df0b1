using System.Buffers;
using System.Text;
using ImmigrationCareers.Content.Markdown.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Litter;

/// <summary>
/// What is shown of a block as it was typed, with the way back to each character's place. What is no typed text, or was put
/// there on purpose, is a stand-in: code, values, sources, entities, and characters behind a backslash.
/// </summary>
internal sealed class ShownText
{
    /// <summary>Stands where something is that is no typed text.</summary>
    public const char StandIn = '\uFFFC';

    /// <summary>Stands for an opening bracket or brace, and a closing angle, that somebody wants to be shown.</summary>
    public const char WantedBracket = '\uE000';

    /// <inheritdoc cref="WantedBracket"/>
    public const char WantedBrace = '\uE001';

    /// <inheritdoc cref="WantedBracket"/>
    public const char WantedAngle = '\uE002';

    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create(@"*_`~[]{}|\<&=:");

    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];
    private readonly SourceText source;

    private ShownText(LeafBlock block, SourceText source)
    {
        this.source = source;
        Block = block;
        Add(block.Inline!);
        Text = text.ToString();
    }

    public LeafBlock Block { get; }

    /// <summary>The text, its lines apart.</summary>
    public string Text { get; }

    /// <summary>Whether a mark of Markdown can be in it at all.</summary>
    public bool HasMarks => Text.AsSpan().ContainsAny(MarkCharacters);

    /// <summary>
    /// The text of a block; null when nothing can be wrong with it, as with most: it has no mark, and its lines begin with letters.
    /// </summary>
    public static ShownText? Of(LeafBlock block, SourceText source)
    {
        var isAtStart = true;
        return block.Inline?.FirstChild is null || IsPlain(block.Inline, ref isAtStart) ? null : new ShownText(block, source);
    }

    /// <summary>Where a character of the text is in the source.</summary>
    public int OffsetOf(int index) => offsets[Math.Min(index, offsets.Count - 1)];

    /// <summary>Where each line begins, white space aside.</summary>
    public IEnumerable<int> LineStarts()
    {
        for (var start = 0; start <= Text.Length;)
        {
            var end = Text.IndexOf('\n', start);
            if (end < 0) end = Text.Length;
            var first = start;
            while (first < end && Text[first] is ' ' or '\t') first++;
            if (first < end) yield return first;
            start = end + 1;
        }
    }

    /// <summary>The rest of the line from an index on.</summary>
    public string LineFrom(int index)
    {
        var end = Text.IndexOf('\n', index);
        return Text[index..(end < 0 ? Text.Length : end)];
    }

    private static bool IsPlain(ContainerInline inlines, ref bool isAtStart)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal when !IsPlain(literal.Content.AsSpan(), ref isAtStart):
                case DelimiterInline:
                case ContainerInline inner when !IsPlain(inner, ref isAtStart):
                    return false;
                case LineBreakInline:
                    isAtStart = true;
                    break;
                case LeafInline and not LiteralInline:
                    isAtStart = false;
                    break;
            }
        }

        return true;
    }

    private static bool IsPlain(ReadOnlySpan<char> words, ref bool isAtStart)
    {
        if (words.ContainsAny(MarkCharacters)) return false;
        var begun = words.TrimStart(" \t");
        if (begun.IsEmpty) return true;
        if (isAtStart && !char.IsLetter(begun[0])) return false;
        isAtStart = false;
        return true;
    }

    private void Add(ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal);
                    break;
                case LineBreakInline lineBreak:
                    Add('\n', lineBreak.Span.Start);
                    break;
                case DelimiterInline open:
                    // A mark that was to begin something and is written as it is.
                    foreach (var c in open.ToLiteral()) Add(c, open.Span.Start);
                    Add(open);
                    break;
                case ContainerInline inner:
                    Add(inner);
                    break;
                default:
                    Add(StandIn, inline.Span.Start);
                    break;
            }
        }
    }

    private void Add(LiteralInline literal)
    {
        var words = literal.Content.AsSpan();
        var offset = OffsetOf(literal, words);
        for (var i = 0; i < words.Length; i++) Add(i == 0 && literal.IsFirstCharacterEscaped ? Wanted(words[i]) : words[i], offset + i);
    }

    /// <summary>What stands for a character behind a backslash; its partner needs none then.</summary>
    private static char Wanted(char c) => c switch
    {
        '[' => WantedBracket,
        '{' => WantedBrace,
        '>' => WantedAngle,
        _ => StandIn,
    };

    /// <summary>Where the words of a literal begin: in a table its span begins at the spaces before them.</summary>
    private int OffsetOf(LiteralInline literal, ReadOnlySpan<char> words)
    {
        var start = Math.Clamp(literal.Span.Start, 0, source.Text.Length);
        var near = source.Text.AsSpan(start, Math.Min(source.Text.Length - start, Math.Max(0, literal.Span.Length) + words.Length));
        return start + Math.Max(0, near.IndexOf(words));
    }

    private void Add(char c, int offset)
    {
        text.Append(c);
        offsets.Add(Math.Min(offset, source.Text.Length));
    }
}
