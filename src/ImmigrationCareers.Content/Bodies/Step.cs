namespace ImmigrationCareers.Content.Bodies;

/// <summary>Something a reader does and ticks off.</summary>
/// <param name="SectionId">Id of the section it is in.</param>
/// <param name="Id">Unique in its section.</param>
/// <param name="Text">Its first paragraph without markup, values filled in.</param>
public sealed record Step(string SectionId, string Id, string Text)
{
    /// <summary>What scripts, forms and plans call it: <c>{sectionId}/{stepId}</c>.</summary>
    public string Key => $"{SectionId}/{Id}";
}
