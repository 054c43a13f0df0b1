using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>Writes one note. Nobody else may write for the reader meanwhile.</summary>
internal static class NoteRows
{
    /// <summary>Puts a note in place of one about the section; an empty one deletes that.</summary>
    public static async Task WriteAsync(
        PortalDbContext db, SectionName section, int number, Note written, CancellationToken cancellation)
    {
        var all = await db.Notes.AsNoTracking().Where(note => note.ReaderId == written.ReaderId).ToListAsync(cancellation);
        var about = all.Where(note => section.Ids.Contains(note.SectionId)).ToList();
        var replaced = SeenNote.Of(section.Id, about).ElementAtOrDefault(number)?.Parts ?? [];
        if (replaced.IsEmpty ? about.Exists(note => note.Text == written.Text) : IsAlready(replaced, written)) return;
        foreach (var part in replaced) await DeleteAsync(db, part, cancellation);
        if (written.Text.Length == 0) return;
        var others = all.Except(replaced).ToList();
        if (PlanLimits.ExcessOf([.. others.Select(note => note.Text), written.Text]) is { } excess)
            throw new PlanTooLargeException(excess);
        await db.AddAllAsync([written with { Number = NumberFor(section, replaced, others) }], cancellation);
    }

    /// <summary>Compared here: a database has its own ideas of what is the same text.</summary>
    private static bool IsAlready(IReadOnlyList<Note> notes, Note written) =>
        notes is [var only] && only.SectionId == written.SectionId && only.Text == written.Text;

    private static Task<int> DeleteAsync(PortalDbContext db, Note note, CancellationToken cancellation) => db.Notes
        .Where(known => known.ReaderId == note.ReaderId && known.SectionId == note.SectionId && known.Number == note.Number)
        .ExecuteDeleteAsync(cancellation);

    /// <summary>That of the note it replaces; for one that is new, after the others.</summary>
    private static int NumberFor(SectionName section, IReadOnlyList<Note> replaced, IReadOnlyList<Note> others) =>
        replaced.FirstOrDefault(note => note.SectionId == section.Id)?.Number
        ?? others.Where(note => note.SectionId == section.Id).Select(note => note.Number + 1).DefaultIfEmpty().Max();
}
