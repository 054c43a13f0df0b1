namespace ImmigrationCareers.Content.Rules.Reading;

/// <summary>The school grade that some text asks for, by Flesch and Kincaid.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Syllables">Its syllables.</param>
internal sealed record ReadingGrade(int Words, int Sentences, int Syllables)
{
    public double Value => (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    public static ReadingGrade Of(IReadOnlyCollection<Sentence> sentences)
    {
        var words = sentences.SelectMany(sentence => Texts.Words.Word().Matches(sentence.Text)).Select(match => match.Value).ToList();
        return new ReadingGrade(words.Count, sentences.Count, words.Sum(Reading.Syllables.In));
    }
}
