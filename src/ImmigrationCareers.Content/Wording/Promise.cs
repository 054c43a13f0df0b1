namespace ImmigrationCareers.Content.Wording;

/// <summary>Something that the home page promises.</summary>
/// <param name="Title">The promise, in a few words.</param>
/// <param name="Text">What it means.</param>
public sealed record Promise(string Title, string Text);
