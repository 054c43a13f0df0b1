using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ImmigrationCareers.Content.Yaml;

/// <summary>
/// Turns YAML into nodes that know their place. It reads the parser's events rather than deserialising, because the
/// deserialiser keeps the last of two duplicate keys in silence and forgets where a value stood.
/// </summary>
internal sealed partial class YamlReader
{
    /// <summary>No file of the guide nests deeper; the limit keeps a hostile one from exhausting the stack.</summary>
    private const int MaximumDepth = 16;

    private const string Unreadable = "The YAML cannot be read from here on";

    private readonly Parser parser;
    private readonly FileDiagnostics diagnostics;
    private readonly string yaml;
    private readonly int linesBefore;

    private YamlReader(string yaml, int linesBefore, FileDiagnostics diagnostics)
    {
        parser = new Parser(new StringReader(yaml));
        this.yaml = yaml;
        this.linesBefore = linesBefore;
        this.diagnostics = diagnostics;
    }

    /// <summary>The document's root, or null when it cannot be read, which is then a diagnostic.</summary>
    /// <param name="yaml">One YAML document.</param>
    /// <param name="linesBefore">Lines of the file before the document's first.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static YamlNode? Read(string yaml, int linesBefore, FileDiagnostics diagnostics)
    {
        var reader = new YamlReader(yaml, linesBefore, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (Refusal refusal)
        {
            reader.Report(refusal.At, refusal.Message);
        }
        catch (YamlException problem)
        {
            reader.Report(problem.Start, Unreadable);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // The scanner trips over some texts instead of refusing them; the last thing it understood is near the place.
            reader.Report(reader.parser.Current?.End ?? Mark.Empty, Unreadable);
        }

        return null;
    }

    /// <summary>What an editor did, if it can be told; else where the parser gave up. Its own words tell nobody what to write.</summary>
    private void Report(Mark mark, string what)
    {
        if (YamlMistakes.FirstIn(yaml) is { } mistake)
            diagnostics.Add(
                DiagnosticRules.YamlSyntax,
                new Place(linesBefore + mistake.Line + 1, mistake.Column + 1),
                mistake.Message,
                mistake.Hint);
        else
            diagnostics.Add(
                DiagnosticRules.YamlSyntax,
                PlaceOf(mark),
                what,
                "Check the quotes, brackets, colons and indentation on this line and the one above.");
    }

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return new YamlMapping(new Place(linesBefore + 1, 1), []);
        parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<DocumentStart>(out var second)) return root;
        diagnostics.Add(
            DiagnosticRules.YamlSyntax, PlaceOf(second.Start), "A second YAML document begins here", "Keep one document per file.");
        return null;
    }

    private YamlNode ReadNode(int depth)
    {
        var start = parser.Current!.Start;
        if (depth > MaximumDepth) throw new Refusal(start, $"The YAML is nested deeper than {MaximumDepth} levels");
        switch (parser.Current)
        {
            case Scalar scalar:
                RefuseAnchorsAndTags(scalar);
                parser.MoveNext();
                ReportLostEnd(scalar);
                return new YamlScalar(PlaceOf(start), scalar.Value, scalar.Style != ScalarStyle.Plain);
            case SequenceStart list:
                RefuseAnchorsAndTags(list);
                return ReadList(depth);
            case MappingStart mapping:
                RefuseAnchorsAndTags(mapping);
                return ReadMapping(depth);
            default:
                throw new Refusal(start, "The guide has no references with * in YAML");
        }
    }

    private YamlList ReadList(int depth)
    {
        var place = PlaceOf(parser.Consume<SequenceStart>().Start);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        return new YamlList(place, items.ToImmutable());
    }

    private YamlMapping ReadMapping(int depth)
    {
        var mapping = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        var splitAt = -1;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Current!;
            if (ReadNode(depth + 1) is not YamlScalar name) throw new Refusal(key.Start, "A key is not plain text");
            var value = parser.Current!;
            var read = ReadNode(depth + 1);
            if (mapping.Style == MappingStyle.Flow && entries.Count > 0 && IsWithoutColon(key))
            {
                // What stands behind a comma and has no colon is the rest of a text; of several such only the first is reported.
                if (splitAt >= 0) ReportComma(entries[^1], splitAt, key);
                splitAt = -1;
            }
            else
            {
                Keep(entries, seen, new YamlEntry(name, read));
                splitAt = value is Scalar { Style: ScalarStyle.Plain } ? (int)value.Start.Index : -1;
            }
        }

        return new YamlMapping(PlaceOf(mapping.Start), entries.ToImmutable());
    }

    private void Keep(ImmutableArray<YamlEntry>.Builder entries, Dictionary<string, Place> seen, YamlEntry entry)
    {
        var key = entry.Key;
        if (seen.TryAdd(key.Text, key.Place))
            entries.Add(entry);
        else
            diagnostics.Add(
                DiagnosticRules.DuplicateKey,
                key.Place,
                $"{key.Text} appears twice, first on line {seen[key.Text].Line}",
                "Keep one of the two.");
    }

    private bool IsWithoutColon(ParsingEvent key) =>
        key is Scalar { Style: ScalarStyle.Plain } && !yaml.AsSpan((int)key.End.Index).TrimStart().StartsWith(':');

    private void ReportComma(YamlEntry before, int start, ParsingEvent key)
    {
        var end = EndOfText().Match(yaml, (int)key.End.Index).Index;
        diagnostics.Add(
            DiagnosticRules.YamlSyntax,
            before.Value.Place,
            $"The comma ends the text of {before.Key.Text}",
            $"A comma needs quotes: {before.Key.Text}: {YamlQuotes.Around(yaml[start..end])}");
    }

    /// <summary>A space and a number sign begin a comment, so that a text that goes on behind them loses its end.</summary>
    private void ReportLostEnd(Scalar text)
    {
        if (text.Style is ScalarStyle.Literal or ScalarStyle.Folded) return;
        var comment = Comment().Match(yaml, (int)text.End.Index);
        if (!comment.Success) return;
        var isText = comment.Groups["rest"].Value is [not (' ' or '#' or '\t'), ..]
            || (comment.Groups["space"].Length == 1
                && text.Style == ScalarStyle.Plain
                && text.Value.Contains(' ', StringComparison.Ordinal));
        if (!isText) return;
        var sign = comment.Groups["space"].Index + comment.Groups["space"].Length;
        var lineStart = yaml.LastIndexOf('\n', Math.Max(0, sign - 1)) + 1;
        diagnostics.Add(
            DiagnosticRules.LostEnd,
            new Place(linesBefore + yaml.AsSpan(0, sign).Count('\n') + 1, sign - lineStart + 1),
            "From the number sign on, the line is a comment that nobody reads",
            $"Put the text in double quotes: {YamlQuotes.InLine(yaml[lineStart..(comment.Index + comment.Length)])}");
    }

    /// <summary>Anchors make a small file expand into a huge one, and tags name types; no file of the guide needs either.</summary>
    private static void RefuseAnchorsAndTags(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) throw new Refusal(node.Start, "The guide has no anchors with & in YAML");
        if (!node.Tag.IsEmpty) throw new Refusal(node.Start, "The guide has no tags with ! in YAML");
    }

    [GeneratedRegex(@"\G(?<space>[ \t]+)#(?<rest>[^\n]*)")]
    private static partial Regex Comment();

    /// <summary>Where a text between braces ends that has commas in it: before the next key, or the closing brace.</summary>
    [GeneratedRegex(@"(?=\s*,\s*[\w-]+\s*:|\s*[}\n]|\s*\z)")]
    private static partial Regex EndOfText();

    private Place PlaceOf(Mark mark) => new(linesBefore + (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    /// <summary>YAML that the guide does not have, for a reason of ours.</summary>
    private sealed class Refusal(Mark at, string message) : Exception(message)
    {
        public Mark At { get; } = at;
    }
}
