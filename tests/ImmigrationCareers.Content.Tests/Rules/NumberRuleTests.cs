using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Tests.Rules;

/// <summary>Every number comes from a value or stands beside its source.</summary>
public sealed class NumberRuleTests
{
    private const string Rules = """
        examples: ["example#made-up", "example#by-its-text"]
        names-with-numbers: ["GS-#", "SF-#", "tier #", "# CFR #", "# minutes", "question # or #", "APS#"]

        """;

    [Theory]
    [InlineData("Pay is $1,799.", "1,8 $1,799")]
    [InlineData("One.\n\nIn 2026 about 40% of 3 left.", "3,4 2026, 3,15 40, 3,22 3")]
    [InlineData("Pay is {{ pay }} at GS-5.", "")]
    [InlineData("Pay is {{ pay }} at 5.", "1,21 5")]
    [InlineData("Pay is $1,799.[^law]", "")]
    [InlineData("Plan 2 to 12 weeks, our estimate.", "")]
    [InlineData("Estimates say 12.", "")]
    [InlineData("In our own example 12 came.", "")]
    [InlineData("Our house has 12 rooms.", "1,15 12")]
    [InlineData("- It takes 12 weeks.[^law]\n- It costs $50.", "2,12 $50")]
    [InlineData("- It takes\n  12 weeks.\n\n  And 13 more.[^law]\n", "")]
    [InlineData("These hold:[^law]\n\n- It takes 12 weeks.\n- It costs $50.", "")]
    [InlineData("These hold:\n\n1. It takes 12 weeks.", "3,13 12")]
    [InlineData("| a | b |\n|---|---|\n| 12 | x[^law] |\n| 13 | x |", "4,3 13")]
    [InlineData("| a | b[^law] |\n|---|---|\n| 13 | x |", "")]
    [InlineData("So it is:[^law]\n\n| a | b |\n|---|---|\n| 13 | x |", "")]
    [InlineData("> [!MYTH]\n> It takes 12 weeks.", "2,12 12")]
    [InlineData("> It takes 12 weeks.", "")]
    [InlineData("They say \"12 weeks\" and “13 weeks”, not 14.", "1,41 14")]
    [InlineData("## A day of 24 hours {#a-2}", "1,13 24")]
    [InlineData("Fill in form SF-86, Tier 3, under 5 CFR 2635.101, in 20 minutes, at 9:30, by `12`.", "")]
    [InlineData("Question 3 or 4, not answer 5; APS4, not aps4.", "1,29 5, 1,45 4")]
    [InlineData("## Ours {#made-up}\n\nIt takes 12 weeks.\n\n### More\n\nAnd 13.\n\n## Not ours\n\nAnd 14.", "11,5 14")]
    [InlineData("## By its text\n\nIt takes 12 weeks.", "")]
    [InlineData("See [the 12](officer-role) and https://example.org/12 or <https://example.org/13>.", "1,10 12, 1,52 12")]
    [InlineData("It is &frac12; of **1**2 \\#3.", "1,21 12, 1,28 3")]
    [InlineData("```picture\nkind: groups\ntitle: 3 groups\nrows:\n  - { name: \"{{ pay }} or 12\" }\n```", "3,8 3, 5,27 12")]
    [InlineData("```picture\nkind: groups\nsources: [law]\ntitle: 3 groups\nrows:\n  - { name: Ten }\n```", "")]
    public void Check_Numbers_NamesThoseWithoutSourceByTheirPlace(string body, string expected)
    {
        using var content = new RuleContent(body, Rules);

        var found = content.Found(DiagnosticRules.NumberWithoutSource)
            .Replace(": The number", "", StringComparison.Ordinal)
            .Replace(" has no source", "", StringComparison.Ordinal)
            .Replace(';', ',');
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Check_PageAboutTheSite_MayCountItself()
    {
        using var content = new RuleContent("Text.", "about-the-site: [about]\n");
        content.Write("pages/about.md", "---\ntitle: About\nsummary: What this is.\nreviewed: 2026-11-20\n---\nWe are 3.\n");

        Assert.Empty(content.Findings(DiagnosticRules.NumberWithoutSource));
    }
}
