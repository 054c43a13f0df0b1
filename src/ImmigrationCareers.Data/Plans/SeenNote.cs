using System.Collections.Immutable;

namespace ImmigrationCareers.Data.Plans;

/// <summary>
/// A note about a section as its reader sees it: one that is saved so, or several. What was written about sections that were merged
/// into this one is below its own note, as long as that does not become too long.
/// </summary>
/// <param name="Note">The note.</param>
/// <param name="Parts">The notes that are saved, of which it is made.</param>
public sealed record SeenNote(Note Note, ImmutableArray<Note> Parts)
{
    /// <summary>The notes about a section, in order.</summary>
    /// <param name="sectionId">The id that the section has today.</param>
    /// <param name="saved">What is saved about it, under whatever id.</param>
    public static IReadOnlyList<SeenNote> Of(string sectionId, IEnumerable<Note> saved)
    {
        var seen = new List<SeenNote>();
        foreach (var note in InOrder(sectionId, saved))
        {
            var i = note.SectionId == sectionId ? -1 : seen.FindIndex(known => known.With(note) is not null);
            if (i >= 0) seen[i] = seen[i].With(note)!;
            else seen.Add(new SeenNote(note with { SectionId = sectionId }, [note]));
        }

        return seen;
    }

    private static IEnumerable<Note> InOrder(string sectionId, IEnumerable<Note> notes) => notes
        .OrderByDescending(note => note.SectionId == sectionId)
        .ThenBy(note => note.Number)
        .ThenBy(note => note.WrittenAt)
        .ThenBy(note => note.SectionId, StringComparer.Ordinal);

    /// <summary>The same with one note more, which it does not repeat; null when it would be too long.</summary>
    private SeenNote? With(Note part) =>
        Parts.Any(known => known.Text == part.Text) ? this with { Parts = Parts.Add(part) }
        : Note.JoinedWith(part) is { } joined ? new SeenNote(joined, Parts.Add(part))
        : null;
}
