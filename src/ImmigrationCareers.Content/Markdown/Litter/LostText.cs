using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Litter;

/// <summary>
/// Lines that say where a name leads, <c>[name]: address</c>: readers never see them, so that one that nothing uses is lost,
/// whether it was meant as one or as text.
/// </summary>
internal sealed class LostText
{
    private readonly List<LinkReferenceDefinition> definitions = [];
    private readonly HashSet<LinkReferenceDefinition> used = [];

    public void Read(MarkdownObject node)
    {
        if (node is LinkReferenceDefinition { Label: not ['^', ..] } definition) definitions.Add(definition);
        if (node is LinkInline { Reference: { } reference }) used.Add(reference);
    }

    public void Report(DocumentReading reading)
    {
        var known = new Dictionary<string, LinkReferenceDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in definitions)
        {
            var name = definition.Label ?? "";
            var isFirst = known.TryAdd(name, definition);
            if (used.Contains(definition)) continue;
            if (isFirst)
                reading.Report(
                    definition,
                    DiagnosticRules.LostText,
                    $"[{name}]: says where [{name}] leads and is shown nowhere, and nothing uses it",
                    $@"Delete it, or, if it is text, write \[{name}\]:");
            else
                reading.Report(
                    definition,
                    DiagnosticRules.LostText,
                    $"[{name}]: is there already, on line {reading.PlaceOf(known[name]).Line}, and this one is shown and used nowhere",
                    "Delete one of the two, or give this one another name.");
        }
    }
}
