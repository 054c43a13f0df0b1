using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Loading;

/// <summary>Parts a Markdown file into its front matter and its text.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>The keys, or null when there is no front matter to read; the body is there as far as it can be told.</summary>
    public static Fields? Read(string text, Schema schema, FileDiagnostics diagnostics, out SourceText body)
    {
        body = new SourceText("", 0);
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            diagnostics.Add(
                DiagnosticRules.FrontMatter, Place.Start, "The file does not begin with front matter", $"Begin it with a line of three hyphens, the keys {Required(schema)}, and another such line.");
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            diagnostics.Add(DiagnosticRules.FrontMatter, Place.Start, "The front matter does not end", "Put a line of three hyphens behind the last key.");
            return null;
        }

        body = new SourceText(string.Join('\n', lines[(end + 1)..]), end + 1);
        var yaml = string.Join('\n', lines[1..end]);
        switch (YamlReader.Read(yaml, linesBefore: 1, diagnostics))
        {
            case YamlMapping mapping:
                return new Fields(mapping, schema, diagnostics);
            case { } other:
                diagnostics.Add(DiagnosticRules.WrongType, other.Place, "The front matter is not a list of keys", "Write one key a line: title: Education.");
                return null;
            default:
                return null;
        }
    }

    private static string Required(Schema schema) => string.Join(", ", schema.Keys.Where(key => key.Required).Select(key => key.Name));
}
