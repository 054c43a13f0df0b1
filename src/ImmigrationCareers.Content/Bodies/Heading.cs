namespace ImmigrationCareers.Content.Bodies;

/// <summary>A heading of a body.</summary>
/// <param name="Level">2 to 6; the title of the page is level 1.</param>
/// <param name="Id">Unique in its file; the fragment of its address.</param>
/// <param name="Title">Its text without markup, values filled in.</param>
public sealed record Heading(int Level, string Id, string Title);
