using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>Everything the guide has to answer, point by point, as <c>outline.yml</c> lists it.</summary>
internal static class Outline
{
    /// <summary>The topic of the box of facts, which no section answers.</summary>
    public const string Glance = "glance";

    /// <summary>What the static pages belong to, in place of a career.</summary>
    public const string Pages = "pages";

    public static IReadOnlyList<OutlinePoint> Points { get; } =
        Read(File.ReadAllText(Path.Combine(Repository.TestData("Words"), "outline.yml")));

    public static List<OutlinePoint> Read(string yaml) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .Build()
        .Deserialize<List<OutlinePoint>>(yaml);
}

/// <summary>One thing that the guide has to answer.</summary>
internal sealed record OutlinePoint
{
    /// <summary>Short and unique.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the career, or <see cref="Outline.Pages"/>.</summary>
    public required string Of { get; init; }

    /// <summary>A topic, <see cref="Outline.Glance"/>, or a page's slug.</summary>
    public required string Topic { get; init; }

    /// <summary>What has to be answered.</summary>
    public required string Point { get; init; }

    /// <summary>
    /// The heading that answers it: <c>section-id#heading-id</c>; the text above the first heading: <c>section-id</c>; a line
    /// of the box of facts: <c>career-id@label</c>.
    /// </summary>
    public required string Answer { get; init; }

    public string TextId => Answer.Split('#', '@')[0];

    public string? HeadingId =>
        Answer.Contains('#', StringComparison.Ordinal) ? Answer[(Answer.IndexOf('#', StringComparison.Ordinal) + 1)..] : null;

    public string? FactLabel =>
        Answer.Contains('@', StringComparison.Ordinal) ? Answer[(Answer.IndexOf('@', StringComparison.Ordinal) + 1)..] : null;
}
