using System.Collections.Immutable;
using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>Writes one note. Nobody else may write for the reader meanwhile.</summary>
internal static class NoteRows
{
    /// <summary>
    /// Puts a note in place of one about the section; an empty one deletes that. One that was written elsewhere since the sender read
    /// it is not replaced: both texts are kept, as one note where there is room, else beside each other.
    /// </summary>
    public static async Task<WrittenNote> WriteAsync(
        PortalDbContext db, Guid reader, NoteDraft draft, DateTime now, CancellationToken cancellation)
    {
        var all = await db.Notes.AsNoTracking().Where(note => note.ReaderId == reader).ToListAsync(cancellation);
        var about = all.Where(note => draft.Section.Ids.Contains(note.SectionId)).ToList();
        var seen = SeenNote.Of(draft.Section.Id, about).ElementAtOrDefault(draft.Number);
        var written = new Note { ReaderId = reader, SectionId = draft.Section.Id, Text = draft.Text, WrittenAt = now };
        if (seen is null && about.Exists(note => note.Text == draft.Text)) return new WrittenNote(draft.Text, HasOtherText: false);
        if (seen is null || IsOfWhatIsThere(draft, seen.Note) || written.Has(seen.Note.Text))
        {
            await ReplaceAsync(db, all, seen?.Parts ?? [], written, cancellation);
            return new WrittenNote(draft.Text, HasOtherText: false);
        }

        var both = Both(seen.Note, written);
        await ReplaceAsync(db, all, both is null ? [] : seen.Parts, both ?? written, cancellation);
        return new WrittenNote(both?.Text ?? seen.Note.Text, HasOtherText: true);
    }

    private static bool IsOfWhatIsThere(NoteDraft draft, Note there) =>
        draft.Version is null || draft.Version == NoteText.VersionOf(there.Text);

    /// <summary>The one that is there with the one that was written, unless it has it already; null when that would be too long.</summary>
    private static Note? Both(Note there, Note written) =>
        written.Text.Length == 0 || there.Has(written.Text) ? there : there.JoinedWith(written);

    private static async Task ReplaceAsync(
        PortalDbContext db, List<Note> all, ImmutableArray<Note> replaced, Note written, CancellationToken cancellation)
    {
        if (IsAlready(replaced, written)) return;
        foreach (var part in replaced) await DeleteAsync(db, part, cancellation);
        if (written.Text.Length == 0) return;
        var others = all.Except(replaced).ToList();
        if (PlanLimits.ExcessOf([.. others.Select(note => note.Text), written.Text]) is { } excess)
            throw new PlanTooLargeException(excess);
        await db.AddAllAsync([written with { Number = NumberFor(written.SectionId, replaced, others) }], cancellation);
    }

    /// <summary>Compared here: a database has its own ideas of what is the same text.</summary>
    private static bool IsAlready(IReadOnlyList<Note> notes, Note written) =>
        notes is [var only] && only.SectionId == written.SectionId && only.Text == written.Text;

    private static Task<int> DeleteAsync(PortalDbContext db, Note note, CancellationToken cancellation) => db.Notes
        .Where(known => known.ReaderId == note.ReaderId && known.SectionId == note.SectionId && known.Number == note.Number)
        .ExecuteDeleteAsync(cancellation);

    /// <summary>That of the note it replaces; for one that is new, after the others.</summary>
    private static int NumberFor(string sectionId, ImmutableArray<Note> replaced, List<Note> others) =>
        replaced.FirstOrDefault(note => note.SectionId == sectionId)?.Number
        ?? others.Where(note => note.SectionId == sectionId).Select(note => note.Number + 1).DefaultIfEmpty().Max();
}
