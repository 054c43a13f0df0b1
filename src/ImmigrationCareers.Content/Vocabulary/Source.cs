namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>Where a fact comes from; kept in <c>sources.yml</c>.</summary>
/// <param name="Id">Its key in the file.</param>
/// <param name="Title">Title of the page or document.</param>
/// <param name="Publisher">Who published it first.</param>
/// <param name="Url">The publisher's own page.</param>
/// <param name="Date">When it was published, as exact as it says; null when it does not.</param>
/// <param name="Checked">The day an editor last read it.</param>
public sealed record Source(string Id, string Title, string Publisher, Uri Url, PartialDate? Date, DateOnly Checked);
