using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>An entry at the foot of a page.</summary>
/// <param name="Number">From 1, in the order of the text.</param>
/// <param name="Source">What it names.</param>
/// <param name="IsCited">Whether a number in the text points to it; false for sources of the page as a whole and of its figures.</param>
public sealed record Reference(int Number, Source Source, bool IsCited);

/// <summary>A value that the text uses, as the foot of the page explains it.</summary>
/// <param name="Value">The value.</param>
/// <param name="ReferenceNumber">Number of the <see cref="Reference"/> that gives it; null when its source is unknown.</param>
public sealed record Figure(Value Value, int? ReferenceNumber);
