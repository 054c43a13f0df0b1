using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Unlinked;

namespace ImmigrationCareers.Content.Markdown.Pictures;

/// <summary>Something drawn rather than told. Its rows are what it says in words too, so that no reader needs the drawing.</summary>
internal abstract record Picture(UnlinkedText Title, ImmutableArray<Located<string>> Sources)
{
    /// <summary>What a reader reads of it.</summary>
    public abstract IEnumerable<UnlinkedText?> Texts { get; }
}

/// <summary>Stages in their order, as stations on a line.</summary>
internal sealed record StagesPicture(
    UnlinkedText Title, ImmutableArray<Located<string>> Sources, ImmutableArray<Stage> Rows) : Picture(Title, Sources)
{
    public override IEnumerable<UnlinkedText?> Texts =>
        Rows.SelectMany(row => new[] { row.Name, row.Who, row.Time, row.Text }).Prepend(Title);
}

/// <summary>Ranges of one measure, as bars on one scale.</summary>
internal sealed record RangesPicture(
    UnlinkedText Title,
    ImmutableArray<Located<string>> Sources,
    UnlinkedText FirstColumn,
    UnlinkedText SecondColumn,
    ImmutableArray<Range> Rows) : Picture(Title, Sources)
{
    public override IEnumerable<UnlinkedText?> Texts =>
        Rows.SelectMany(row => new[] { row.Name, row.From, row.To, row.Text }).Concat([Title, FirstColumn, SecondColumn]);
}

/// <summary>Things side by side, as cards.</summary>
internal sealed record GroupsPicture(
    UnlinkedText Title, ImmutableArray<Located<string>> Sources, ImmutableArray<Group> Rows) : Picture(Title, Sources)
{
    public override IEnumerable<UnlinkedText?> Texts => Rows.SelectMany(row => row.Items.Prepend(row.Name).Append(row.Text)).Prepend(Title);
}

/// <summary>A stage; one with a section and without a time of its own takes as long as that section says.</summary>
internal sealed record Stage(UnlinkedText Name, UnlinkedText? Who, UnlinkedText? Time, UnlinkedText? Text, Located<string>? Section);

internal sealed record Range(UnlinkedText Name, UnlinkedText From, UnlinkedText To, UnlinkedText? Text, Place FromPlace);

internal sealed record Group(UnlinkedText Name, UnlinkedText? Text, ImmutableArray<UnlinkedText> Items);
