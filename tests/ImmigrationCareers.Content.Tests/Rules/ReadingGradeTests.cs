using System.Globalization;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Tests.Rules;

/// <summary>The reading grade counts words, sentences and syllables as people do.</summary>
public sealed class ReadingGradeTests
{
    /// <summary>Ten words of four syllables in one sentence, so that every text here is over the limit and its grade is said.</summary>
    private const string Hard =
        "Immigration immigration immigration immigration immigration immigration immigration immigration immigration immigration.";

    [Theory]
    [InlineData("The cat sat on the mat.", 6, 1, 6)]
    [InlineData("You decide. Then you write it down, in the U.S. or abroad.", 13, 2, 15)]
    [InlineData("He asked \"Why?\" She said (so.) \"Then go!\" Then?", 9, 4, 9)]
    [InlineData("- One file\n- Two files", 4, 2, 4)]
    [InlineData("- One file\n  - Two files\n\n> A quote\n\n- [ ] Read this {#read}", 8, 4, 8)]
    [InlineData("Pay is {{ pay }}[^law]. `x y`\n\n## Not this\n\n| Nor | this |\n|---|---|\n| or | that |", 3, 1, 7)]
    [InlineData("> [!NOTE]\n> One\n> line.", 2, 1, 2)]
    [InlineData("```\nNo code\n```\n\n**Well**-[read](officer-role) &amp; done.", 2, 1, 3)]
    public void Check_Text_CountsItsWordsSentencesAndSyllables(string body, int words, int sentences, int syllables)
    {
        using var content = new RuleContent($"{body}\n\n{Hard}\n");

        var grade = (0.39 * (words + 10) / (sentences + 1)) + (11.8 * (syllables + 40) / (words + 10)) - 15.59;
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"The text reads at grade {grade:0.0}, over the limit of 9"),
            FoundUnder(9, content),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("the", 1)]
    [InlineData("file", 1)]
    [InlineData("files", 1)]
    [InlineData("case", 1)]
    [InlineData("cases", 2)]
    [InlineData("judge", 1)]
    [InlineData("judges", 2)]
    [InlineData("named", 1)]
    [InlineData("wanted", 2)]
    [InlineData("decided", 3)]
    [InlineData("asked", 1)]
    [InlineData("table", 2)]
    [InlineData("titles", 2)]
    [InlineData("people", 2)]
    [InlineData("being", 2)]
    [InlineData("trying", 2)]
    [InlineData("reading", 2)]
    [InlineData("safely", 2)]
    [InlineData("statement", 2)]
    [InlineData("trial", 2)]
    [InlineData("social", 2)]
    [InlineData("special", 2)]
    [InlineData("initial", 3)]
    [InlineData("immigration", 4)]
    [InlineData("decision", 3)]
    [InlineData("period", 3)]
    [InlineData("region", 2)]
    [InlineData("serious", 3)]
    [InlineData("precious", 2)]
    [InlineData("create", 2)]
    [InlineData("creation", 3)]
    [InlineData("usual", 3)]
    [InlineData("evaluate", 4)]
    [InlineData("quality", 3)]
    [InlineData("language", 2)]
    [InlineData("criticism", 4)]
    [InlineData("don't", 1)]
    [InlineData("didn't", 2)]
    [InlineData("applicant", 3)]
    [InlineData("applicant's", 3)]
    [InlineData("officer", 3)]
    [InlineData("investigation", 5)]
    [InlineData("citizenship", 4)]
    [InlineData("experience", 4)]
    [InlineData("salary", 3)]
    [InlineData("agency", 3)]
    [InlineData("résumé", 3)]
    [InlineData("self-check", 2)]
    [InlineData("GS", 2)]
    [InlineData("USCIS", 5)]
    [InlineData("2026", 4)]
    public void Check_Word_HasTheSyllablesThatPeopleSay(string word, int syllables)
    {
        using var content = new RuleContent(string.Join(' ', Enumerable.Repeat(word, 10)));

        var grade = (0.39 * 10) + (11.8 * syllables) - 15.59;
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"1,1: The text reads at grade {grade:0.0}, over the limit of 0"),
            FoundUnder(0, content));
    }

    [Fact]
    public void Check_TextWithoutASentence_IsNotJudged()
    {
        using var content = new RuleContent("## Heading {#heading}\n\n| a | b |\n|---|---|\n| Notwithstanding | considerations |\n");

        Assert.Equal("", FoundUnder(0, content));
    }

    private static string FoundUnder(int limit, RuleContent content) => content
        .Write("rules.yml", $"reading-grade: {limit}\nwords-per-section: 1-1200\nsteps-per-section: 0-8\n")
        .Found(DiagnosticRules.ReadingGrade);
}
