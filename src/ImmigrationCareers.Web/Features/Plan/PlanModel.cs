using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.Plans;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>The plan as its page shows it.</summary>
public sealed class PlanModel
{
    private const int NextSteps = 3;

    /// <summary>As many bookmarks can be looked through at a glance.</summary>
    private const int BookmarksAtAGlance = 5;

    public PlanModel(Guide guide, ReaderState reader, IReadOnlyDictionary<string, string> titlesOfGone)
    {
        Reader = reader;
        var marks = reader.Marks;
        Careers = [.. guide.Careers.Where(career => career.HasOverview).Select(career => new CareerProgress(career, marks))];
        var begun = Careers.Where(career => career.HasBegun).ToList();
        Next =
        [
            .. begun
                .OrderByDescending(career => career.Done)
                .SelectMany(career => career.Open.Select(open => (career.Career, open.Section, open.Step)))
                .Take(NextSteps),
        ];
        Continue = Continuation.Of(guide, marks);
        Changed = [.. Careers.SelectMany(career => career.Career.Sections.Where(career.HasChanged))];
        Bookmarks = [.. (marks?.Bookmarks ?? []).Select(bookmark => BookmarkLine.Of(guide, bookmark, titlesOfGone))];
        var notes = (marks?.AllNotes ?? []).OrderByDescending(note => note.WrittenAt);
        Notes = [.. notes.Select(note => NoteLine.Of(guide, note, titlesOfGone))];
        var gone = (marks?.SectionIds ?? []).Where(id => guide.FindSection(id) is null);
        Retired = [.. gone.Select(id => titlesOfGone.GetValueOrDefault(id, id)).Order(StringComparer.Ordinal)];
        var without = (marks?.Steps ?? []).Select(mark => SectionWithout(guide, mark)).OfType<Section>();
        RetiredSteps = [.. without.GroupBy(section => section.Id).Select(steps => (steps.First(), steps.Count()))];
        RetiredCareers = [.. (marks?.Starts.Keys ?? []).Where(id => !guide.Careers.Any(career => career.Id == id))];
        Timelines =
        [
            .. Careers
                .Select(career => (career, Start: StartOf(marks, career)))
                .Where(begun => begun.career.HasBegun || begun.Start is not null)
                .Select(begun => Timeline.Of(begun.career.Career, begun.Start)),
        ];
    }

    public ReaderState Reader { get; }

    /// <summary>The mail address of the account that the plan is in; null for a guest's.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>What the reader has just taken away; null for everybody else.</summary>
    public Cleared? Cleared { get; init; }

    public IReadOnlyList<CareerProgress> Careers { get; }

    /// <summary>Whether there is anything in the plan.</summary>
    public bool IsEmpty => Reader.Marks?.IsEmpty ?? true;

    /// <summary>The next steps not done.</summary>
    public IReadOnlyList<(Career Career, Section Section, Step Step)> Next { get; }

    /// <summary>Where the reader left off; null when nothing was marked.</summary>
    public Section? Continue { get; }

    /// <summary>Sections that changed after they were marked read.</summary>
    public IReadOnlyList<Section> Changed { get; }

    public IReadOnlyList<BookmarkLine> Bookmarks { get; }

    /// <summary>Which of them the reader wants to see.</summary>
    public BookmarkFilter Filter { get; init; } = BookmarkFilter.Of(null, null);

    /// <summary>Whether there is a choice: many bookmarks, or some that are left out already.</summary>
    public bool CanFilter => Bookmarks.Count > BookmarksAtAGlance || Filter.IsActive;

    public IReadOnlyList<BookmarkLine> ShownBookmarks => [.. Bookmarks.Where(Filter.Matches)];

    public IReadOnlyList<NoteLine> Notes { get; }

    /// <summary>Titles of sections that something was saved about and that are gone.</summary>
    public IReadOnlyList<string> Retired { get; }

    /// <summary>Sections that are there, and how many steps the reader has ticked that they no longer have.</summary>
    public IReadOnlyList<(Section Owner, int Count)> RetiredSteps { get; }

    /// <summary>Ids of careers that a start day was chosen for and that are gone.</summary>
    public IReadOnlyList<string> RetiredCareers { get; }

    public IReadOnlyList<Timeline> Timelines { get; }

    /// <summary>The section of a step that it no longer has; null when it has the step, or is gone itself.</summary>
    private static Section? SectionWithout(Guide guide, StepMark mark) =>
        guide.FindSection(mark.SectionId) is var (_, section) && !section.Body.Steps.Any(step => step.Id == mark.StepId) ? section : null;

    private static DateOnly? StartOf(ReaderMarks? marks, CareerProgress career) =>
        marks?.Starts.TryGetValue(career.Career.Id!, out var start) == true ? start : null;
}

/// <summary>A note on the plan.</summary>
public sealed record NoteLine(string SectionId, string Title, string? Path, string Text)
{
    public static NoteLine Of(Guide guide, Note note, IReadOnlyDictionary<string, string> titlesOfGone) =>
        guide.FindSection(note.SectionId) is var (_, section)
            ? new NoteLine(note.SectionId, section.Title, section.Path, note.Text)
            : new NoteLine(note.SectionId, titlesOfGone.GetValueOrDefault(note.SectionId, note.SectionId), null, note.Text);
}
