namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>A figure that changes, kept once in <c>values.yml</c> and used by its id everywhere.</summary>
/// <param name="Id">Its key in the file.</param>
/// <param name="Text">As readers see it, unit included: <c>$34,799</c>.</param>
/// <param name="Meaning">What the figure is, in words.</param>
/// <param name="AsOf">When it held.</param>
/// <param name="SourceId">Id of the <see cref="Source"/> that gives it.</param>
/// <param name="Computed">Whether the guide computed it from what the source gives.</param>
public sealed record Value(string Id, string Text, string Meaning, PartialDate AsOf, string SourceId, bool Computed);
