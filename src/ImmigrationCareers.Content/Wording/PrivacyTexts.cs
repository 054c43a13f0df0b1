using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Wording;

/// <summary>What the database keeps, in plain words.</summary>
/// <param name="Tables">By the name of the table: what it holds.</param>
/// <param name="Columns">By <c>Table.Column</c>: what it holds.</param>
/// <param name="Empty">By the name of the table or <c>Table.Column</c>: what there is room for and that stays empty.</param>
public sealed record PrivacyTexts(
    ImmutableDictionary<string, TableText> Tables,
    ImmutableDictionary<string, ColumnText> Columns,
    ImmutableDictionary<string, string> Empty)
{
    /// <summary>No words at all.</summary>
    public static PrivacyTexts None { get; } = new(
        ImmutableDictionary<string, TableText>.Empty,
        ImmutableDictionary<string, ColumnText>.Empty,
        ImmutableDictionary<string, string>.Empty);
}

/// <summary>What a table holds.</summary>
/// <param name="What">What it is.</param>
/// <param name="Kept">How long a row is kept.</param>
public sealed record TableText(string What, string Kept);

/// <summary>What a column holds.</summary>
/// <param name="What">What it is.</param>
/// <param name="Why">What that is for.</param>
public sealed record ColumnText(string What, string Why);
