namespace ImmigrationCareers.Content.Rules.Reading;

/// <summary>The school grade that some text asks for, by Flesch and Kincaid.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Syllables">Its syllables.</param>
internal readonly record struct ReadingGrade(int Words, int Sentences, int Syllables)
{
    public double Value => (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    public static ReadingGrade OfSentence(ReadOnlySpan<char> sentence, KnownSyllables known)
    {
        var (words, syllables) = (0, 0);
        foreach (var word in Texts.Words.Word().EnumerateMatches(sentence))
        {
            words++;
            syllables += known.In(sentence.Slice(word.Index, word.Length));
        }

        return new ReadingGrade(words, 1, syllables);
    }

    public static ReadingGrade operator +(ReadingGrade one, ReadingGrade other) =>
        new(one.Words + other.Words, one.Sentences + other.Sentences, one.Syllables + other.Syllables);
}
