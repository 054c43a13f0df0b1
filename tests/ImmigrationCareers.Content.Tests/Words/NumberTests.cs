namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>Every number comes from a value or stands beside its source.</summary>
public sealed class NumberTests
{
    /// <summary>Headings below which all numbers belong to something that we made up and say so.</summary>
    private static readonly string[] Examples = ["iso-skills#mock-case", "iso-interviews#examples", "iso-rewards#self-check"];

    /// <summary>Pages whose numbers are about this site itself.</summary>
    private static readonly string[] AboutTheSite = ["pages/privacy.md", "pages/accessibility.md", "pages/for-editors.md", "pages/for-counselors.md", "pages/how-we-check-facts.md"];

    [Fact]
    public void WithoutSource_EveryTextOfTheGuide_HasNone()
    {
        var texts = RepositoryGuide.Texts.Where(text => !AboutTheSite.Contains(text.File)).ToList();
        var found = texts.SelectMany(text =>
            Numbers.WithoutSource(text.Source, ExamplesOf(text)).Select(number => $"content/{text.File}({number.Line}): {number.Number}")).ToList();

        Assert.Equal(24 + 2, texts.Count);
        Assert.True(found.Count == 0, $"Numbers without a value or a source:\n{string.Join('\n', found)}");
    }

    [Fact]
    public void Facts_WithANumber_NameTheirSource()
    {
        var facts = RepositoryGuide.Guide.Careers.SelectMany(career => career.Facts).Where(fact => fact.Text.Any(char.IsDigit)).ToList();

        Assert.True(facts.Count >= 10, "Facts are missing.");
        Assert.All(facts, fact => Assert.NotNull(fact.ReferenceNumber));
    }

    [Fact]
    public void Examples_AreHeadingsThatAreThere() => Assert.All(Examples, example =>
        Assert.True(RepositoryGuide.TextOf(example.Split('#')[0]).Body.HasAnchor(example.Split('#')[1]), example));

    [Theory]
    [InlineData("Pay is $34,799.", "4: $34,799")]
    [InlineData("One.\n\nIn 2026 about 40% of 3 left.", "6: 2026, 6: 40, 6: 3")]
    [InlineData("Pay is {{ gs-5-base }} at GS-5.", "")]
    [InlineData("Pay is $34,799.[^opm-pay-2026]", "")]
    [InlineData("Plan 2 to 12 weeks, our estimate.", "")]
    [InlineData("- It takes 12 weeks.[^a]\n- It costs $50.", "5: $50")]
    [InlineData("These hold:[^a]\n\n- It takes 12 weeks.\n- It costs $50.", "")]
    [InlineData("| a | b |\n|---|---|\n| 12 | x[^a] |\n| 13 | x |", "7: 13")]
    [InlineData("| a | b[^a] |\n|---|---|\n| 13 | x |", "")]
    [InlineData("> [!MYTH]\n> It takes 12 weeks.", "5: 12")]
    [InlineData("## A day of 24 hours {#a-2}", "4: 24")]
    [InlineData("Fill in form SF-86, tier 3, under 5 CFR 2635.101, in 20 minutes.", "")]
    [InlineData("## Ours {#made-up}\n\nIt takes 12 weeks.\n\n### More\n\nAnd 13.\n\n## Not ours\n\nAnd 14.", "14: 14")]
    public void WithoutSource_Text_NamesWhatIsLeftByItsLine(string text, string expected)
    {
        var found = Numbers.WithoutSource($"---\nid: x\n---\n{text}\n", new HashSet<string> { "made-up" });

        Assert.Equal(expected, string.Join(", ", found.Select(number => $"{number.Line}: {number.Number}")));
    }

    private static HashSet<string> ExamplesOf(GuideText text) =>
        [.. Examples.Where(example => example.StartsWith(text.Id + "#", StringComparison.Ordinal)).Select(example => example.Split('#')[1])];
}
