using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ImmigrationCareers.Content.Yaml;

/// <summary>
/// Turns YAML into nodes that know their place. It reads the parser's events rather than deserialising, because the
/// deserialiser keeps the last of two duplicate keys in silence and forgets where a value stood.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>No file of the guide nests deeper; the limit keeps a hostile one from exhausting the stack.</summary>
    private const int MaximumDepth = 16;

    private readonly Parser parser;
    private readonly FileDiagnostics diagnostics;
    private readonly int linesBefore;

    private YamlReader(string yaml, int linesBefore, FileDiagnostics diagnostics)
    {
        parser = new Parser(new StringReader(yaml));
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
        catch (YamlException problem)
        {
            reader.Report(problem.Start, problem.InnerException?.Message ?? problem.Message);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // The scanner trips over some texts instead of refusing them; the last thing it understood is near the place.
            reader.Report(reader.parser.Current?.End ?? Mark.Empty, "the text from here on is not valid YAML");
        }

        return null;
    }

    private void Report(Mark mark, string what) => diagnostics.Add(
        DiagnosticRules.YamlSyntax,
        PlaceOf(mark),
        $"The YAML cannot be read: {what.TrimEnd('.')}",
        "Check the quotes, brackets, colons and indentation on this line and the one above.");

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
        if (depth > MaximumDepth) throw new YamlException(start, start, $"nested deeper than {MaximumDepth} levels");
        switch (parser.Current)
        {
            case Scalar scalar:
                RefuseAnchorsAndTags(scalar);
                parser.MoveNext();
                return new YamlScalar(PlaceOf(start), scalar.Value, scalar.Style != ScalarStyle.Plain);
            case SequenceStart list:
                RefuseAnchorsAndTags(list);
                return ReadList(depth);
            case MappingStart mapping:
                RefuseAnchorsAndTags(mapping);
                return ReadMapping(depth);
            default:
                throw new YamlException(start, parser.Current.End, "references with * are not supported");
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
        var place = PlaceOf(parser.Consume<MappingStart>().Start);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var start = parser.Current!.Start;
            if (ReadNode(depth + 1) is not YamlScalar key) throw new YamlException(start, start, "a key must be plain text");
            var value = ReadNode(depth + 1);
            if (seen.TryAdd(key.Text, key.Place))
                entries.Add(new YamlEntry(key, value));
            else
                diagnostics.Add(
                    DiagnosticRules.DuplicateKey,
                    key.Place,
                    $"{key.Text} appears twice, first on line {seen[key.Text].Line}",
                    "Keep one of the two.");
        }

        return new YamlMapping(place, entries.ToImmutable());
    }

    /// <summary>Anchors make a small file expand into a huge one, and tags name types; no file of the guide needs either.</summary>
    private static void RefuseAnchorsAndTags(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) throw new YamlException(node.Start, node.End, "anchors with & are not supported");
        if (!node.Tag.IsEmpty) throw new YamlException(node.Start, node.End, "tags with ! are not supported");
    }

    private Place PlaceOf(Mark mark) => new(linesBefore + (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
