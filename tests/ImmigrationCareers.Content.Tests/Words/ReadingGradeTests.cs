namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>Plain words: no text asks for more than nine years of school.</summary>
public sealed class ReadingGradeTests
{
    private const double Hardest = 9.0;

    public static TheoryData<string> TextIds => RepositoryGuide.TextIds;

    [Theory]
    [MemberData(nameof(TextIds))]
    public void Of_EveryText_IsWithinNineYearsOfSchool(string id)
    {
        var text = RepositoryGuide.TextOf(id);
        var grade = ReadingGrade.Of(text.Body);

        Assert.True(grade.Words > 90, $"{text.File}: only {grade.Words} words were read.");
        Assert.True(grade.Value <= Hardest, $"{text.File} reads at grade {grade.Value:0.0}; shorten its sentences and words.");
    }

    [Theory]
    [InlineData("<p>The cat sat on the mat.</p>", 6, 1, 6)]
    [InlineData("<p>You decide. Then you write it down, in the U.S. or abroad.</p>", 13, 2, 15)]
    [InlineData("<ul><li>One file</li><li>Two files</li></ul>", 4, 2, 4)]
    [InlineData("<p>Pay is $34,799<sup>1</sup>. <code>x y</code></p><h2>Not this</h2><table><tr><td>Nor this</td></tr></table>", 3, 1, 7)]
    public void SentencesOf_Html_AreThoseOfTheRunningText(string html, int words, int sentences, int syllables)
    {
        var grade = ReadingGrade.Of(html);

        Assert.Equal((words, sentences, syllables), (grade.Words, grade.Sentences, grade.Syllables));
    }

    [Fact]
    public void Of_AHardSentence_IsOverTheLimit() => Assert.True(
        ReadingGrade.Of("<p>Notwithstanding aforementioned considerations, adjudicative determinations necessitate comprehensive evaluation.</p>").Value > Hardest);
}
