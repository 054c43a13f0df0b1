using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>What a file has to be to become a plan: its fields obey the rules that forms obey.</summary>
internal static class PlanFileRules
{
    /// <summary>What a file breaks, in words that end a sentence; null when it can be imported.</summary>
    public static string? BrokenBy(PlanFile file)
    {
        if (Entries(file) > PlanLimits.Entries) return $"more than {PlanLimits.Entries} entries";
        if (!AreIds(file)) return "an id that cannot be one";
        if (!file.Sections.All(section => Meaning.CanBeKept(section.Content))) return "a section without what was read";
        if (file.Sections.DistinctBy(section => section.Id).Count() != file.Sections.Count) return "a section that was read twice";
        if (!AreDays(file)) return $"a day before {PlanLimits.FirstDay.Year} or after {PlanLimits.LastDay.Year}";
        return file.Notes.Select(note => BrokenByLength(NoteText.Clean(note.Text).Length)).FirstOrDefault(broken => broken is not null)
            ?? PlanLimits.ExcessOf(file.ToMarks());
    }

    private static int Entries(PlanFile file) =>
        file.Steps.Count + file.Sections.Count + file.Bookmarks.Count + file.Notes.Count + file.Starts.Count;

    private static bool AreIds(PlanFile file) =>
        file.Steps.All(step => step.Id.Split('/') is [var section, var id] && Names.IsId(section) && Names.IsId(id))
        && file.Bookmarks.All(bookmark => bookmark.Target.Split('#') is { Length: 1 or 2 } ids && ids.All(Names.IsId))
        && file.Sections.All(section => Names.IsId(section.Id))
        && file.Notes.All(note => Names.IsId(note.Section))
        && file.Starts.Keys.All(Names.IsId);

    private static bool AreDays(PlanFile file) =>
        file.Starts.Values.All(PlanLimits.IsPossible)
        && file.Steps.Select(step => step.Done)
            .Concat(file.Sections.Select(section => section.Read))
            .Concat(file.Bookmarks.Select(bookmark => bookmark.Added))
            .Concat(file.Notes.Select(note => note.Written))
            .All(PlanLimits.IsPossible);

    private static string? BrokenByLength(int length) => length switch
    {
        0 => "an empty note",
        > Note.MaximumJoinedLength => $"a note of more than {Note.MaximumJoinedLength} characters",
        _ => null,
    };
}
