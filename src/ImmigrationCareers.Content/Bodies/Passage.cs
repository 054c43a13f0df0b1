namespace ImmigrationCareers.Content.Bodies;

/// <summary>What a reader reads below one heading, up to the next.</summary>
/// <param name="Heading">The heading; null for the text above the first.</param>
/// <param name="Text">The text without markup, values filled in, a line feed between blocks; without the heading's own title.</param>
public sealed record Passage(Heading? Heading, string Text);
