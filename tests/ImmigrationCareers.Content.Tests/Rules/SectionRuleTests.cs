using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Rules;

/// <summary>Durations, lengths and steps.</summary>
public sealed class SectionRuleTests
{
    [Theory]
    [InlineData("It takes 2 to 3 months, we estimate.", "")]
    [InlineData("- First:\n\n  2 to 3 months.\n\n  By law.[^law]", "")]
    [InlineData("| a | b |\n|---|---|\n| 2 to 3 months[^law] | x |", "")]
    [InlineData("It takes 2 to 3 months.\n\nAn estimate of 2 to\n3 months.", "")]
    [InlineData("It takes **2 to 3** months.", "1,12 beside")]
    [InlineData("| a | b |\n|---|---|\n| 2 to 3 months | x[^law] |", "3,3 beside")]
    [InlineData("It takes 12 to 3 months, we estimate.", "text")]
    [InlineData("## 2 to 3 months, we estimate {#x}", "text")]
    [InlineData("It takes 2-3 months, we estimate.", "text")]
    public void Check_Duration_IsSaidWithWhereItComesFrom(string body, string expected)
    {
        using var content = new RuleContent("");
        content.Write(RuleContent.SectionFile, Texts.Section("example", body, "duration: 2-3 months\n"));

        var finding = content.Findings(DiagnosticRules.DurationNotSaid).SingleOrDefault();
        Assert.Equal(expected, finding switch
        {
            null => "",
            { Line: 8 } => finding.Message == "The text does not say \"2 to 3 months\"" ? "text" : finding.Message,
            _ => $"{finding.Line - 9},{finding.Column} beside",
        });
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Check_Words_MayBeTheLeastAndTheMost(int words, bool isAllowed)
    {
        using var content = new RuleContent(string.Join(' ', Enumerable.Repeat("word", words)));
        content.Write("rules.yml", "words-per-section: 6-9\nreading-grade: 20\nsteps-per-section: 0-8\n");

        Assert.Equal(isAllowed, content.Found(DiagnosticRules.SectionLength).Length == 0);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Check_Steps_AreThreeToEightUnlessRulesSayOtherwise(int steps, bool isAllowed)
    {
        using var content = new RuleContent(string.Concat(Enumerable.Range(1, steps).Select(step => $"- [ ] Read it {{#read-{step}}}\n")));
        content.Write("rules.yml", "");

        Assert.Equal(isAllowed, content.Found(DiagnosticRules.StepCount).Length == 0);
    }

    [Fact]
    public void Check_WithoutRules_HoldsWhatIsBuiltIn()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 251));
        using var content = new RuleContent($"{text}\n\n- [ ] Whatever it is {{#step}}\n");
        content.Write("rules.yml", "");

        Assert.Equal("1,1: The section has 254 words instead of 500 to 1200", content.Found(DiagnosticRules.SectionLength));
        Assert.Equal("1,1: 254 words follow without another heading, more than 250", content.Found(DiagnosticRules.StretchLength));
        Assert.Empty(content.Findings(DiagnosticRules.StepVerb));
        Assert.Empty(content.Findings(DiagnosticRules.SectionDuration));
    }
}
