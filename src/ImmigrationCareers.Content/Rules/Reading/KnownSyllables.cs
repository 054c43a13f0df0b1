using System.Collections.Concurrent;

namespace ImmigrationCareers.Content.Rules.Reading;

/// <summary>The syllables of the words of a check: texts say the same few thousand words again and again.</summary>
internal sealed class KnownSyllables
{
    /// <summary>How many words are kept, and how long they may be: no text can fill the memory.</summary>
    private const int MostWords = 50_000;

    private const int LongestWord = 40;

    private readonly ConcurrentDictionary<string, int> known = new(StringComparer.Ordinal);
    private int kept;

    /// <summary>How many syllables a word has. Texts are judged on several threads.</summary>
    public int In(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return Syllables.In(word.ToString());
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var syllables)) return syllables;
        var text = word.ToString();
        syllables = Syllables.In(text);
        if (kept < MostWords && known.TryAdd(text, syllables)) Interlocked.Increment(ref kept);
        return syllables;
    }
}
