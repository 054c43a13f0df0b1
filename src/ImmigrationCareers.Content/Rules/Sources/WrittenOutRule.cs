using System.Buffers;
using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Rules.Sources;

/// <summary>No figure of a value is written out anywhere in a file: it would keep its old self when the value changes.</summary>
internal sealed class WrittenOutRule : ITextRule
{
    private readonly ImmutableArray<Value> figures;
    private readonly SearchValues<string> texts;

    public WrittenOutRule(IEnumerable<Value> values)
    {
        figures = [.. values.Where(value => value.Text.Any(char.IsDigit)).OrderBy(value => value.Id, StringComparer.Ordinal)];
        texts = SearchValues.Create([.. figures.Select(figure => figure.Text)], StringComparison.Ordinal);
    }

    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        // A figure may run over the end of a line.
        var whole = text.Whole.Replace('\n', ' ');
        var source = new SourceText(text.Whole, 0);
        for (var at = NextIn(whole, 0); at >= 0; at = NextIn(whole, at + 1))
        {
            if (FigureAt(whole, at) is not { } figure) continue;
            yield return text.Finding(
                DiagnosticRules.ValueWrittenOut,
                source.PlaceOf(at),
                $"{figure.Text} is a figure of values.yml and is written out here",
                $"Write {{{{ {figure.Id} }}}}, or leave the figure out where values do not work.");
        }
    }

    private int NextIn(string whole, int start)
    {
        var found = whole.AsSpan(start).IndexOfAny(texts);
        return found < 0 ? -1 : start + found;
    }

    /// <summary>The figure that stands here by itself, not as a part of a longer number or word.</summary>
    private Value? FigureAt(string whole, int at)
    {
        if (at > 0 && (IsOfWord(whole[at - 1]) || whole[at - 1] is '.' or ',' or '$')) return null;
        return figures.FirstOrDefault(figure =>
            whole.AsSpan(at).StartsWith(figure.Text, StringComparison.Ordinal) && EndsAt(whole.AsSpan(at + figure.Text.Length)));
    }

    private static bool EndsAt(ReadOnlySpan<char> rest) =>
        rest is [] || !(IsOfWord(rest[0]) || rest is ['.' or ',', >= '0' and <= '9', ..]);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_';
}
