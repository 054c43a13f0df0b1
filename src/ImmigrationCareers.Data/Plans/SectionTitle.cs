namespace ImmigrationCareers.Data.Plans;

/// <summary>The last title of a section that somebody saved something about, so that a plan can name it after it is gone.</summary>
public sealed class SectionTitle
{
    /// <summary>Longest title, in characters; the longest that content can have.</summary>
    public const int MaximumLength = 500;

    /// <summary>Id of the section.</summary>
    public required string SectionId { get; init; }

    /// <summary>Its title when something was last saved about it.</summary>
    public required string Title { get; set; }
}
