using System.Buffers;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Markdown.Documents;

/// <summary>The Markdown of a file with the way back from an offset in it to a place in the file.</summary>
internal sealed class SourceText
{
    private static readonly SearchValues<char> NestingMarks = SearchValues.Create(" \t>-*+");

    private readonly int linesBefore;
    private readonly List<int> lineStarts = [0];

    public SourceText(string text, int linesBefore)
    {
        Text = text;
        this.linesBefore = linesBefore;
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1)) lineStarts.Add(i + 1);
    }

    public string Text { get; }

    public Place PlaceOf(int offset)
    {
        var line = lineStarts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return new Place(linesBefore + line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>
    /// Where the line with the most list, quote and indentation marks begins: what a parser that gives up has stumbled over.
    /// </summary>
    public Place MostNestedLine()
    {
        var deepest = 0;
        var most = -1;
        for (var line = 0; line < lineStarts.Count; line++)
        {
            var end = line + 1 < lineStarts.Count ? lineStarts[line + 1] : Text.Length;
            var marks = Text.AsSpan(lineStarts[line], end - lineStarts[line]).IndexOfAnyExcept(NestingMarks);
            if (marks <= most) continue;
            (deepest, most) = (line, marks);
        }

        return new Place(linesBefore + deepest + 1, 1);
    }
}
