using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Loading;

/// <summary>Splits a Markdown file into its front matter and its text.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>The keys, or null when there is no front matter to read; the body is there as far as it can be told.</summary>
    public static MappingReader? Read(string text, Schema schema, FileDiagnostics diagnostics, out SourceText body)
    {
        body = new SourceText("", 0);
        if (!IsFence(text, 0, out var yamlStart))
        {
            diagnostics.Add(
                DiagnosticRules.FrontMatter,
                Place.Start,
                "The file does not begin with front matter",
                $"Begin it with a line of three hyphens, the keys {Required(schema)}, and another such line.");
            return null;
        }

        var (yamlEnd, bodyStart, lines) = FindEnd(text, yamlStart);
        if (yamlEnd < 0)
        {
            diagnostics.Add(
                DiagnosticRules.FrontMatter,
                Place.Start,
                "The front matter does not end",
                "Put a line of three hyphens after the last key.");
            return null;
        }

        body = new SourceText(text[bodyStart..], lines + 2);
        var yaml = text[yamlStart..Math.Max(yamlStart, yamlEnd - 1)];
        switch (YamlReader.Read(yaml, linesBefore: 1, diagnostics))
        {
            case YamlMapping mapping:
                return new MappingReader(mapping, schema, diagnostics);
            case { } other:
                diagnostics.Add(
                    DiagnosticRules.WrongType,
                    other.Place,
                    "The front matter is not a list of keys",
                    "Write one key per line, such as title: Education.");
                return null;
            default:
                return null;
        }
    }

    /// <summary>Where the closing fence begins and ends, and how many lines come before it; -1 when there is none.</summary>
    private static (int YamlEnd, int BodyStart, int Lines) FindEnd(string text, int start)
    {
        var lines = 0;
        for (var line = start; line < text.Length; lines++)
        {
            if (IsFence(text, line, out var next)) return (line, next, lines);
            line = next;
        }

        return (-1, -1, lines);
    }

    /// <summary>Whether the line that begins here is a fence, trailing spaces aside; and where the next line begins.</summary>
    private static bool IsFence(string text, int start, out int next)
    {
        var end = text.IndexOf('\n', start);
        if (end < 0) end = text.Length;
        next = Math.Min(end + 1, text.Length);
        return text.AsSpan(start, end - start).TrimEnd().SequenceEqual(Fence);
    }

    private static string Required(Schema schema) => string.Join(", ", schema.Keys.Where(key => key.Required).Select(key => key.Name));
}
