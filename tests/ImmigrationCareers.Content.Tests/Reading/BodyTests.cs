using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Reading;

public sealed class BodyTests
{
    private const string Name = "careers/officer/09-example.md";

    [Fact]
    public void WriteTo_ControlOfThePage_StandsInEachStep()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", "- [ ] Save {{ pay }} {#save}\n- [ ] Rest {#rest}\n"));
        var view = new BodyView { StepControl = step => $"<x {step.Key}|{step.SectionId}|{step.Text}>" };

        Assert.Equal(
            """
            <ul class="steps">
            <li class="step" id="save"><x example/save|example|Save $34,799><span>Save $34,799</span></li>
            <li class="step" id="rest"><x example/rest|example|Rest><span>Rest</span></li>
            </ul>

            """,
            content.Load().SectionWithId("example").Body.Html(view));
    }

    [Fact]
    public void Headings_OfASection_HaveTheirLevelsAndTitlesInOrder()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", "## A *b* `c` [d](officer) &amp; {{ pay }}\n\n### E {#e}\n"));

        Assert.Equal(
            [new Heading(2, "a-b-c-d", "A b c d & $34,799"), new Heading(3, "e", "E")],
            content.Load().SectionWithId("example").Body.Headings);
    }

    [Theory]
    [InlineData("here", "here")]
    [InlineData("step", "step")]
    [InlineData("before", "here")]
    [InlineData("gone", "")]
    [InlineData("never", null)]
    public void CurrentAnchor_IdOfNowOrOfThePast_IsWhereItLeads(string id, string? expected)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", "## Here {#here}\n\n- [ ] Step {#step}\n", "anchors: { before: here, gone: \"\" }\n"));

        var body = content.Load().SectionWithId("example").Body;

        Assert.Equal(expected, body.CurrentAnchor(id));
        Assert.Equal(expected is not null, body.HasAnchor(id));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(220, 1)]
    [InlineData(440, 2)]
    [InlineData(700, 3)]
    public void ReadingMinutes_Words_AreReadAtTheSpeedOfAPerson(int words, int minutes)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", string.Concat(Enumerable.Repeat("it's 34,799 ", words / 2)) + "\n"));

        var body = content.Load().SectionWithId("example").Body;

        Assert.Equal(words, body.Words);
        Assert.Equal(minutes, body.ReadingMinutes);
    }
}
