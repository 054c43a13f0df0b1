using AngleSharp.Html.Parser;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>Steps can be done, and what takes time says how long.</summary>
public sealed class StepTests
{
    /// <summary>The verbs that steps begin with, each reviewed: a reader can do it and knows when it is done.</summary>
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "Answer", "Apply", "Ask", "Attend", "Book", "Check", "Choose", "Clear", "Compare", "Confirm", "Copy", "Count", "Create", "Cut",
        "Decide", "Do", "Draw", "Find", "Gather", "Hold", "Interview", "Keep", "List", "Look", "Make", "Mark", "Open", "Order", "Pick",
        "Plan", "Put", "Rate", "Read", "Record", "Reread", "Run", "Save", "Say", "Search", "Send", "Set", "Sign", "Solve", "Spend", "Start",
        "Stop", "Subscribe", "Talk", "Tell", "Test", "Turn", "Volunteer", "Work", "Write",
    };

    /// <summary>Topics that a reader spends time on before the next; the others are read and decided on.</summary>
    private static readonly HashSet<string> TakingTime = new(StringComparer.Ordinal)
    {
        "education", "experience", "skills", "background-checks", "training", "certification", "application", "interviews",
    };

    public static TheoryData<string> SectionIds => RepositoryGuide.SectionIds;

    [Theory]
    [MemberData(nameof(SectionIds))]
    public void Steps_OfEverySection_AreThreeToEightAndBeginWithAVerb(string id)
    {
        var steps = RepositoryGuide.SectionOf(id).Body.Steps;

        Assert.InRange(steps.Length, 3, 8);
        Assert.All(steps, step => Assert.Contains(step.Text.Split(' ')[0], Verbs));
    }

    [Fact]
    public void Verbs_AreAllUsed() => Assert.Equal(
        Verbs.Order(StringComparer.Ordinal),
        RepositoryGuide.Guide.Sections.SelectMany(section => section.Body.Steps).Select(step => step.Text.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The text says the same range as the front matter, with its source or as an estimate, so that the two cannot drift apart.</summary>
    [Theory]
    [MemberData(nameof(SectionIds))]
    public void Duration_OfEverySectionThatTakesTime_StandsInTheTextWithWhereItComesFrom(string id)
    {
        var section = RepositoryGuide.SectionOf(id);
        Assert.Equal(TakingTime.Contains(section.Topic.Id), section.Duration is not null);
        if (section.Duration is not { } duration) return;

        var said = new HtmlParser().ParseDocument(section.Body.Html()).QuerySelectorAll("p, li, td")
            .Where(block => block.TextContent.Contains(duration.ToWords(), StringComparison.Ordinal)).ToList();

        Assert.True(said.Count > 0, $"{section.Path}: the text does not say \"{duration.ToWords()}\".");
        Assert.True(
            said.Exists(block => block.TextContent.Contains("estimate", StringComparison.Ordinal) || block.QuerySelector(".ref") is not null),
            $"{section.Path}: \"{duration.ToWords()}\" has neither a source nor the word \"estimate\" beside it.");
    }
}
