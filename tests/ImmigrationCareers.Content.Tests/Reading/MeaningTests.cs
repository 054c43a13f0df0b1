using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Reading;

/// <summary>A section has changed for its readers when its words or figures have, and only then.</summary>
public sealed class MeaningTests
{
    private const string Name = "careers/officer/09-example.md";

    private const string Text = """
        The top of it.

        ## Pay {#pay}

        It's {{ pay }} "a year" - at *first*. See [the role](officer-role).[^book]

        ## Routes {#routes}

        - One
        - [ ] Two {#two}

        | a | b |
        |---|---|
        | 1,000 | 3.5 |
        """;

    [Theory]
    [InlineData(Name, "reviewed: 2026-11-20", "reviewed: 2026-11-25")]
    [InlineData(Name, "review-by: 2027-05-20", "review-by: 2027-07-01")]
    [InlineData(Name, "summary: A section of a test.", "summary: A section of a test.\nsources: [law]")]
    [InlineData(Name, "The top of it.", "The top\nof   it.")]
    [InlineData(Name, "It's {{ pay }} \"a year\" - at *first*.", "It’s **{{ pay }}** “a year” — at first.")]
    [InlineData(Name, "(officer-role)", "(officer-education#grades)")]
    [InlineData(Name, "1,000", "1000")]
    [InlineData(Name, "- One", "* one")]
    [InlineData(Name, "{#pay}", "{#wages}")]
    [InlineData("sources.yml", "checked: 2026-11-20", "checked: 2026-11-30")]
    [InlineData("values.yml", "as-of: 2026-01,", "as-of: 2026-02,")]
    public void ChangeSince_DressDaysAndAddresses_IsNone(string file, string old, string now)
    {
        using var content = Example();
        var saved = MeaningOf(content).ToString();
        if (now == "{#wages}") content.Replace(Name, "topic: culture", "topic: culture\nanchors: { pay: wages }");
        content.Replace(file, old, now);

        Assert.Null(MeaningOf(content).ChangeSince(saved));
    }

    [Theory]
    [InlineData("values.yml", "$34,799", "$35,001", false, "pay")]
    [InlineData(Name, "- One", "- Not one", false, "routes")]
    [InlineData(Name, "3.5", "3.6", false, "routes")]
    [InlineData(Name, "## Routes", "## Ways", false, "routes")]
    [InlineData(Name, "The top of it.", "The top of all.", true, "")]
    [InlineData(Name, "title: Section example", "title: Another title", true, "")]
    [InlineData(Name, "topic: culture", "topic: culture\nduration: 2 weeks", true, "")]
    [InlineData(Name, "## Routes {#routes}", "## New {#new}\n\nWords.\n\n## Routes {#routes}", false, "new")]
    [InlineData(Name, "## Routes {#routes}\n\n", "", false, "pay")]
    public void ChangeSince_WordsAndFigures_NamesTheHeadings(string file, string old, string now, bool top, string headings)
    {
        using var content = Example();
        var saved = MeaningOf(content).ToString();
        content.Replace(file, old, now);

        var change = MeaningOf(content).ChangeSince(saved);

        Assert.NotNull(change);
        Assert.Equal((top, headings), (change.Top, string.Join(' ', change.Headings.Select(heading => heading.Id))));
    }

    /// <summary>Marks of before hold a hash of the file's bytes, which tells nothing of what was read.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("2 0123456789ab")]
    [InlineData("1 0123456789ab nothing")]
    public void ChangeSince_WhatWasSavedByOtherRules_IsNotAnnounced(string saved)
    {
        using var content = Example();

        Assert.Null(MeaningOf(content).ChangeSince(saved));
        Assert.False(Meaning.IsSaved(saved));
    }

    [Fact]
    public void ToString_OfATextWithVeryManyHeadings_KeepsTheWholeAlone()
    {
        using var content = Example();
        content.Write(Name, Texts.Section("example", string.Concat(Enumerable.Range(0, 500).Select(i => $"## Heading {i}\n\nWords.\n\n"))));
        var saved = MeaningOf(content).ToString();
        content.Replace(Name, "Words.", "Other words.");

        var change = MeaningOf(content).ChangeSince(saved);

        Assert.InRange(saved.Length, 1, Meaning.MaximumLength);
        Assert.True(Meaning.IsSaved(saved));
        Assert.Equal((false, 0), (change!.Top, change.Headings.Length));
    }

    [Fact]
    public void Passages_OfABody_AreWhatIsReadBelowEachHeading()
    {
        using var content = Example();

        var passages = content.Load().SectionWithId("example").Body.Passages.ToList();

        Assert.Equal([null, "Pay", "Routes"], passages.Select(passage => passage.Heading?.Title));
        Assert.Equal("The top of it.", passages[0].Text);
        Assert.Equal("It's $34,799 \"a year\" - at first. See the role.", passages[1].Text);
        Assert.Equal(["One", "Two", "a", "b", "1,000", "3.5"], passages[2].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static TemporaryContent Example()
    {
        var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", Text));
        return content;
    }

    private static Meaning MeaningOf(TemporaryContent content) => content.Load().SectionWithId("example").Meaning;
}
