using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Wording;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>worksheet.yml</c> says: the parts of the background-check worksheet, in their order.</summary>
internal static class WorksheetFile
{
    private const int MostLines = 30;

    private static readonly Key<string> Id = new("id", true, YamlTypes.Id, "permanent; what readers wrote is kept in their browser by it");
    private static readonly Key<string> Title = new("title", true, YamlTypes.Text, "what the part is about");
    private static readonly Key<string> Hint = new("hint", true, YamlTypes.Text, "what to write in each line");
    private static readonly Key<ImmutableArray<Located<string>>?> Papers = new(
        "papers", true, YamlTypes.ListOf(YamlTypes.Text), "papers to gather");

    private static readonly Key<int?> Lines = new("lines", true, RuleTypes.Count, $"how many lines to fill in, at most {MostLines}");

    public static readonly Schema Schema = new("a part of worksheet.yml", [Id, Title, Hint, Papers, Lines]);

    private static readonly ValueReader<ImmutableArray<Located<WorksheetPart>>?> Parts =
        YamlTypes.FilledListOf(YamlTypes.Record("part", Schema, ReadPart));

    public static ImmutableArray<WorksheetPart> Read(YamlNode root, FileDiagnostics diagnostics)
    {
        var parts = Parts.Read(root, diagnostics) ?? [];
        Repeats.Report(parts, part => part.Id, id => $"The part {id}", diagnostics);
        return [.. parts.Select(part => part.Value).DistinctBy(part => part.Id)];
    }

    private static WorksheetPart? ReadPart(MappingReader fields)
    {
        var (id, title, hint, papers, lines) = (fields.Get(Id), fields.Get(Title), fields.Get(Hint), fields.Get(Papers), fields.Get(Lines));
        if (lines > MostLines)
        {
            fields.Diagnostics.Add(
                DiagnosticRules.Malformed, fields.PlaceOf(Lines), $"The part has {lines} lines", $"Keep it within {MostLines}.");
            return null;
        }

        return id is null || title is null || hint is null || papers is null || lines is null
            ? null
            : new WorksheetPart(id, title, hint, [.. papers.Value.Select(paper => paper.Value)], lines.Value);
    }
}
