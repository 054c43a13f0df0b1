using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content;

/// <summary>One page of a career.</summary>
public sealed record Section
{
    /// <summary>Permanent, and the same in every language of the guide; plans and links depend on it.</summary>
    public required string Id { get; init; }

    /// <summary>Slug of the career it belongs to.</summary>
    public required string CareerSlug { get; init; }

    /// <summary>Last segment of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>Its address.</summary>
    public required string Path { get; init; }

    /// <summary>Its place in the career; the number in the file's name.</summary>
    public required int Order { get; init; }

    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for lists, search results and link previews.</summary>
    public required string Summary { get; init; }

    /// <summary>What lines it up with sections of other careers.</summary>
    public required Topic Topic { get; init; }

    /// <summary>The day somebody checked the facts.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>After this day the check is overdue.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>How long this stage takes a reader; null where that makes no sense.</summary>
    public required Duration? Duration { get; init; }

    /// <summary>From this day (UTC) the address says that it is gone; null while that is not planned.</summary>
    public required DateOnly? Withdrawn { get; init; }

    /// <summary>Ids of sections to read instead once it is withdrawn.</summary>
    public required ImmutableArray<string> ReplacedBy { get; init; }

    /// <summary>The text.</summary>
    public required Body Body { get; init; }

    /// <summary>What it says to its readers, by which a mark knows that it has changed; worked out when it is asked for.</summary>
    public Meaning Meaning => field ??= new Meaning(Body, [Title, Summary, Duration?.ToWords()]);

    /// <summary>Its permanent address.</summary>
    public string PermanentPath => $"/go/{Id}";
}
