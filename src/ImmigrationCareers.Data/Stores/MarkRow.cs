namespace ImmigrationCareers.Data.Stores;

/// <summary>A row of the one query that loads everything a page shows of a reader.</summary>
internal sealed class MarkRow
{
    public required MarkKind Kind { get; init; }

    public required string SectionId { get; init; }

    public required string ItemId { get; init; }

    public required string Text { get; init; }

    public required int Number { get; init; }

    public required DateTime At { get; init; }
}

internal enum MarkKind
{
    Reader,
    Step,
    Section,
    Bookmark,
    Note,
    Start,
}
