using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content;

/// <summary>One path, such as Immigration Services Officer.</summary>
public sealed record Career
{
    /// <summary>Permanent, and the same in every language of the guide; null when <c>career.md</c> cannot be read.</summary>
    public required string? Id { get; init; }

    /// <summary>Name of its folder and last segment of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>The career's name.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The day somebody checked the facts.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>After this day the check is overdue.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>The box "at a glance".</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>The introduction.</summary>
    public required Body Body { get; init; }

    /// <summary>Its published sections, in order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Address of its overview.</summary>
    public string Path => $"/careers/{Slug}";

    /// <summary>Address of its printable page.</summary>
    public string PrintPath => $"{Path}/{SiteAddresses.Print}";

    /// <summary>Whether there is an overview to show; else only the sections can be read.</summary>
    public bool HasOverview => Id is not null;
}

/// <summary>One line of the box "at a glance".</summary>
/// <param name="Key">Which of the facts that careers are compared by; null for one of its own.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Text">The fact, values filled in.</param>
/// <param name="ReferenceNumber">Number of the reference that gives it, or null.</param>
public sealed record Fact(FactKey? Key, string Label, string Text, int? ReferenceNumber);
