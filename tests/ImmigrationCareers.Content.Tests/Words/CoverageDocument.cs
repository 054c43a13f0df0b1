using System.Text;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>Writes <c>docs/content-coverage.md</c>: each point of the outline with the heading that answers it.</summary>
internal static class CoverageDocument
{
    public static string Write(IReadOnlyList<OutlinePoint> points)
    {
        var text = new StringBuilder("""
            # What the guide answers

            Each point of the guide's outline and the heading that answers it. The points and their headings are kept in
            `tests/ImmigrationCareers.Content.Tests/Words/outline.yml`; this page is generated from them and from the guide:

            ```
            GUIDE_COVERAGE=write dotnet test --project tests/ImmigrationCareers.Content.Tests -- --filter-class "*CoverageTests"
            ```

            """);
        foreach (var part in points.GroupBy(point => point.Of))
        {
            text.Append($"\n## {TitleOf(part.Key)}\n");
            foreach (var topic in part.GroupBy(point => point.Topic)) AppendTopic(text, topic);
        }

        return text.ToString();
    }

    private static void AppendTopic(StringBuilder text, IGrouping<string, OutlinePoint> topic)
    {
        text.Append($"\n### {NameOf(topic.Key)}\n\n| point | answered under |\n| --- | --- |\n");
        foreach (var point in topic) text.Append($"| {Cell(point.Point)} | {Cell(LinkTo(point))} |\n");
    }

    private static string LinkTo(OutlinePoint point)
    {
        var answer = RepositoryGuide.TextOf(point.TextId);
        var title = point.FactLabel
            ?? (point.HeadingId is { } id
                ? answer.Body.Headings.Single(heading => heading.Id == id).Title
                : $"{answer.Title} (the beginning)");
        return $"[{title}](../content/{answer.File}), `{point.Answer}`";
    }

    private static string TitleOf(string part) => part == Outline.Pages ? "Pages" : RepositoryGuide.TextOf(part).Title;

    private static string NameOf(string topic) =>
        topic == Outline.Glance
            ? "At a glance"
            : RepositoryGuide.Guide.Topics.FirstOrDefault(known => known.Id == topic)?.Name ?? RepositoryGuide.TextOf(topic).Title;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
