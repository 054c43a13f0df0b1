using System.Text;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Markdown.Pictures;
using ImmigrationCareers.Content.Markdown.Sources;
using ImmigrationCareers.Content.Markdown.Values;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>What a block says as readers read it, values filled in, with the way back to each character's place in the file.</summary>
internal sealed class Prose
{
    private readonly GuideText owner;
    private readonly List<Run> runs = [];
    private readonly List<int> starts = [];
    private readonly StringBuilder text = new();
    private int? wordCount;

    private Prose(GuideText owner) => this.owner = owner;

    public string Text { get; private set; } = "";

    /// <summary>How many words it has.</summary>
    public int WordCount => wordCount ??= Words.In(Text);

    /// <summary>Whether a source is cited in it, or a picture in it lists one.</summary>
    public bool HasSource { get; private set; }

    public static Prose Of(Block block, GuideText owner)
    {
        var prose = new Prose(owner);
        prose.Add(block);
        prose.Text = prose.text.ToString();
        return prose;
    }

    public Place PlaceOf(int index)
    {
        var found = starts.BinarySearch(index);
        var run = runs[found < 0 ? ~found - 1 : found];
        return owner.Source.PlaceOf(run.Offset + (run.Kind == RunKind.Words ? index - run.Start : 0));
    }

    /// <summary>The text with the runs of some kinds blanked out, every other character in its place.</summary>
    public string Without(params ReadOnlySpan<RunKind> kinds)
    {
        var rest = Text.ToCharArray();
        foreach (var run in runs)
        {
            if (kinds.Contains(run.Kind)) rest.AsSpan(run.Start, run.Length).Fill(' ');
        }

        return new string(rest);
    }

    /// <summary>The stretches of words that are one link, or none: their beginning, what they say, and where they lead.</summary>
    public IEnumerable<(int Start, string Words, string? Link)> Stretches()
    {
        var words = Without(RunKind.Code);
        for (var first = 0; first < runs.Count;)
        {
            var last = first;
            while (last + 1 < runs.Count && runs[last + 1].Link == runs[first].Link) last++;
            yield return (runs[first].Start, words[runs[first].Start..runs[last].End], runs[first].Link);
            first = last + 1;
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case CodeBlock code when PicturesExtension.Is(code):
                AddPicture(code);
                break;
            case CodeBlock code:
                AddRun(code.Lines.ToString(), code.Span.Start, RunKind.Code, null);
                break;
            case LeafBlock { Inline: { } inlines }:
                AddInlines(inlines, null);
                break;
            case ContainerBlock container:
                foreach (var inner in container) Add(inner);
                return;
        }

        // Whatever follows is another sentence.
        AddRun("\n", block.Span.End, RunKind.Break, null);
    }

    /// <summary>A picture as it is written: what stands in its YAML is what readers read of it.</summary>
    private void AddPicture(CodeBlock fence)
    {
        var start = fence.Span.Start;
        var yaml = owner.Source.Text[start..Math.Min(owner.Source.Text.Length, fence.Span.End + 1)];
        var at = 0;
        foreach (var placeholder in Figures.Placeholder().EnumerateMatches(yaml))
        {
            AddRun(yaml[at..placeholder.Index], start + at, RunKind.Words, null);
            var end = placeholder.Index + placeholder.Length;
            AddRun(owner.Figures.Fill(yaml[placeholder.Index..end]), start + placeholder.Index, RunKind.Value, null);
            at = end;
        }

        AddRun(yaml[at..], start + at, RunKind.Words, null);
        HasSource |= fence.Attached<Picture>() is { Sources.IsEmpty: false };
    }

    private void AddInlines(ContainerInline inlines, string? link)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LinkInline inner:
                    AddInlines(inner, inner.GetDynamicUrl?.Invoke() ?? inner.Url);
                    break;
                case ContainerInline inner:
                    AddInlines(inner, link);
                    break;
                default:
                    AddLeaf(inline, link);
                    break;
            }
        }
    }

    private void AddLeaf(Inline inline, string? link)
    {
        var at = inline.Span.Start;
        switch (inline)
        {
            case LiteralInline literal:
                AddRun(literal.Content.ToString(), OffsetOf(literal), RunKind.Words, link);
                break;
            case LineBreakInline:
                AddRun(" ", at, RunKind.Words, link);
                break;
            case HtmlEntityInline entity:
                AddRun(entity.Transcoded.ToString(), at, RunKind.Words, link);
                break;
            case ValueInline { Id: { } id }:
                AddRun(owner.Figures.TextOf(id), at, RunKind.Value, link);
                break;
            case CodeInline code:
                AddRun(code.Content, at, RunKind.Code, link);
                break;
            case AutolinkInline address:
                AddRun(address.Url, at, RunKind.Code, link);
                break;
            case SourceInline:
                HasSource = true;
                break;
        }
    }

    /// <summary>Where the words of a literal begin: in a table its span begins at the spaces before them.</summary>
    private int OffsetOf(LiteralInline literal)
    {
        var source = owner.Source.Text.AsSpan(literal.Span.Start);
        var words = source[..Math.Min(source.Length, literal.Span.Length + literal.Content.Length)].IndexOf(literal.Content.AsSpan());
        return words > 0 ? literal.Span.Start + words : literal.Span.Start;
    }

    private void AddRun(string words, int offset, RunKind kind, string? link)
    {
        if (words.Length == 0) return;
        runs.Add(new Run(text.Length, words.Length, offset, kind, link));
        starts.Add(text.Length);
        text.Append(words);
    }

    private sealed record Run(int Start, int Length, int Offset, RunKind Kind, string? Link)
    {
        public int End => Start + Length;
    }
}

/// <summary>Where the words of a <see cref="Prose"/> come from.</summary>
internal enum RunKind
{
    /// <summary>Written in the text.</summary>
    Words,

    /// <summary>Filled in from <c>values.yml</c>.</summary>
    Value,

    /// <summary>Code and addresses.</summary>
    Code,

    /// <summary>Between two blocks.</summary>
    Break,
}
