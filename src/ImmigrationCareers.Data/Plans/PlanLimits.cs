using System.Text;

namespace ImmigrationCareers.Data.Plans;

/// <summary>What a plan can hold, however it came there: by a form, from a file, or from another plan.</summary>
public static class PlanLimits
{
    /// <summary>Most entries of all kinds together; many times what the guide has to mark.</summary>
    public const int Entries = 10_000;

    /// <summary>Most bookmarks.</summary>
    public const int Bookmarks = 500;

    /// <summary>Most notes.</summary>
    public const int Notes = 2_000;

    /// <summary>Most bytes of text, as UTF-8: of all notes, and of what tells which text of a section was read.</summary>
    public const int Bytes = 1_048_576;

    /// <summary>The first day that a plan can name.</summary>
    public static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>The last day that a plan can name: durations are added to it, and the calendar has an end.</summary>
    public static readonly DateOnly LastDay = new(2100, 12, 31);

    /// <summary>Whether a plan can name the day.</summary>
    public static bool IsPossible(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>Whether something can have been saved then.</summary>
    public static bool IsPossible(DateTime instant) => IsPossible(DateOnly.FromDateTime(instant));

    /// <summary>Of what a plan would have too much, in words: <c>more than 500 bookmarks</c>; null when there is room.</summary>
    public static string? ExcessOf(ReaderMarks marks)
    {
        var notes = marks.AllNotes.Count();
        var entries = marks.Steps.Length + marks.Sections.Count + marks.Bookmarks.Length + notes + marks.Starts.Count;
        return entries > Entries ? $"more than {Entries} entries"
            : marks.Bookmarks.Length > Bookmarks ? $"more than {Bookmarks} bookmarks"
            : ExcessOf(marks.AllNotes.Select(note => note.Text), marks.Sections.Values.Sum(mark => mark.Meaning.Length));
    }

    /// <summary>Of what the notes of a plan would be too much.</summary>
    /// <param name="notes">The texts of all of them.</param>
    /// <param name="otherBytes">Bytes of the plan's other texts.</param>
    internal static string? ExcessOf(IEnumerable<string> notes, int otherBytes = 0)
    {
        var (count, bytes) = (0, (long)otherBytes);
        foreach (var note in notes)
        {
            count++;
            bytes += Encoding.UTF8.GetByteCount(note);
        }

        return count > Notes ? $"more than {Notes} notes" : bytes > Bytes ? $"more than {Bytes} bytes of text" : null;
    }
}
