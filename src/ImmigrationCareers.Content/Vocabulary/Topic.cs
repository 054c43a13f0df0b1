using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>What lines up the same section of different careers.</summary>
/// <param name="Id">As front matter names it.</param>
/// <param name="Name">As readers see it.</param>
public sealed record Topic(string Id, string Name)
{
    /// <summary>Every topic, in the order of a career's journey.</summary>
    public static ImmutableArray<Topic> All { get; } =
    [
        new("role", "The role"),
        new("education", "Education"),
        new("experience", "Experience"),
        new("skills", "Skills"),
        new("background-checks", "Background checks"),
        new("training", "Training"),
        new("culture", "Culture and conduct"),
        new("certification", "Certification"),
        new("job-market", "Job market"),
        new("application", "Application"),
        new("interviews", "Interviews"),
        new("advancement", "Advancement"),
        new("rewards", "Challenges and rewards"),
    ];

    /// <summary>The topic with this id, or null.</summary>
    public static Topic? Find(string id) => All.FirstOrDefault(topic => topic.Id == id);
}
