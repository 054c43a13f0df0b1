using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>How far a reader is on a career. Only steps that are in the guide today count.</summary>
public sealed class CareerProgress
{
    private readonly HashSet<string> done;
    private readonly ReaderMarks? marks;

    public CareerProgress(Career career, ReaderMarks? marks)
    {
        Career = career;
        this.marks = marks;
        var ticked = (marks?.Steps ?? []).Select(mark => $"{mark.SectionId}/{mark.StepId}").ToHashSet(StringComparer.Ordinal);
        done = [.. career.Sections.SelectMany(section => section.Body.Steps).Select(step => step.Key).Where(ticked.Contains)];
        Total = career.Sections.Sum(section => section.Body.Steps.Length);
    }

    public Career Career { get; }

    /// <summary>Steps done.</summary>
    public int Done => done.Count;

    /// <summary>Steps there are.</summary>
    public int Total { get; }

    /// <summary>Whether the reader has begun.</summary>
    public bool HasBegun => Done > 0 || Career.Sections.Any(IsRead);

    /// <summary>Sections marked read.</summary>
    public int Read => Career.Sections.Count(IsRead);

    public bool IsDone(Step step) => done.Contains(step.Key);

    public bool IsRead(Section section) => marks?.Sections.ContainsKey(section.Id) == true;

    /// <summary>What reads differently since the reader marked the section read; null when nothing does.</summary>
    public MeaningChange? ChangeOf(Section section) =>
        marks?.Sections.TryGetValue(section.Id, out var mark) == true ? section.Meaning.ChangeSince(mark.Meaning) : null;

    /// <summary>Whether the section reads differently since the reader marked it read.</summary>
    public bool HasChanged(Section section) => ChangeOf(section) is not null;

    /// <summary>Steps not done, in the order of the guide.</summary>
    public IEnumerable<(Section Section, Step Step)> Open =>
        Career.Sections.SelectMany(section => section.Body.Steps.Where(step => !IsDone(step)).Select(step => (section, step)));
}
