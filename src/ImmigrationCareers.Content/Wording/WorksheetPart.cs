using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Wording;

/// <summary>A part of the background-check worksheet.</summary>
/// <param name="Id">Names the part's fields in the browser's storage; never changed.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Hint">What to write in each line.</param>
/// <param name="Papers">Papers to gather.</param>
/// <param name="Lines">How many lines to fill in.</param>
public sealed record WorksheetPart(string Id, string Title, string Hint, ImmutableArray<string> Papers, int Lines);
