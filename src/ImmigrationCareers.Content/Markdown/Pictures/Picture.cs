using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Markdown.Pictures;

/// <summary>Something drawn rather than told. Its rows are what it says in words too, so that no reader needs the drawing.</summary>
internal abstract record Picture(DraftText Title, ImmutableArray<Placed<string>> Sources)
{
    /// <summary>What a reader reads of it.</summary>
    public abstract IEnumerable<DraftText?> Texts { get; }
}

/// <summary>Stages in their order, as stations on a line.</summary>
internal sealed record StagesPicture(DraftText Title, ImmutableArray<Placed<string>> Sources, ImmutableArray<Stage> Rows) : Picture(Title, Sources)
{
    public override IEnumerable<DraftText?> Texts => Rows.SelectMany(row => new[] { row.Name, row.Who, row.Time, row.Text }).Prepend(Title);
}

/// <summary>Ranges of one measure, as bars on one scale.</summary>
internal sealed record RangesPicture(
    DraftText Title, ImmutableArray<Placed<string>> Sources, DraftText FirstColumn, DraftText SecondColumn, ImmutableArray<Range> Rows) : Picture(Title, Sources)
{
    public override IEnumerable<DraftText?> Texts =>
        Rows.SelectMany(row => new[] { row.Name, row.From, row.To, row.Text }).Concat([Title, FirstColumn, SecondColumn]);
}

/// <summary>Things side by side, as cards.</summary>
internal sealed record GroupsPicture(DraftText Title, ImmutableArray<Placed<string>> Sources, ImmutableArray<Group> Rows) : Picture(Title, Sources)
{
    public override IEnumerable<DraftText?> Texts => Rows.SelectMany(row => row.Items.Prepend(row.Name).Append(row.Text)).Prepend(Title);
}

/// <summary>A stage; one with a section and without a time of its own takes as long as that section says.</summary>
internal sealed record Stage(DraftText Name, DraftText? Who, DraftText? Time, DraftText? Text, Placed<string>? Section);

internal sealed record Range(DraftText Name, DraftText From, DraftText To, DraftText? Text, Place FromPlace);

internal sealed record Group(DraftText Name, DraftText? Text, ImmutableArray<DraftText> Items);
