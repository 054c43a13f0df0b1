namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class TimelineTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    [Fact]
    public async Task Start_OfACareer_GivesRangesForItsStages()
    {
        var guest = Site.Arrive();

        await guest.BeginAsync("officer", "2026-12-01");

        var timeline = Assert.Single((await guest.SeeAsync("/plan")).QuerySelectorAll(".timeline"));
        Assert.Equal("2026-12-01", timeline.QuerySelector("input[type=date]")!.GetAttribute("value"));
        Assert.Equal(
            [
                "What an officer does|2 to 4 weeks|1 December 2026|29 December 2026",
                "Degrees of an officer|1 to 2 years|15 December 2026|29 December 2028",
            ],
            timeline.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
        Assert.Equal(2, timeline.QuerySelectorAll("svg .bar-late").Length);
        Assert.Equal(2, timeline.QuerySelectorAll("svg .bar-early").Length);
    }

    /// <summary>The order in time is the topics' own, whether the site has heard of them or not.</summary>
    [Fact]
    public async Task Start_OfACareerWithATopicOfItsOwn_GivesItsStagesInTheOrderOfTime()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.BeginAsync("officer", "2026-12-01");

        await site.ChangeContentAsync(content =>
        {
            content.Write("topics.yml", "- { id: role, name: The role, time: 2 }\n- { id: oath, name: The oath, time: 3 }\n"
                + "- { id: education, name: Education, time: 1 }\n");
            content.Write("careers/officer/00-oath.md", ContentFiles.Section(
                "officer-oath", "The oath", "Swear.\n", "duration: 2-3 weeks", topic: "oath"));
        });

        var stages = (await guest.SeeAsync("/plan")).QuerySelectorAll(".timeline tbody tr").Select(row => row.Children[0].TextContent);
        Assert.Equal(["Degrees of an officer", "What an officer does", "The oath"], stages);
    }

    [Fact]
    public async Task Start_ChosenAgain_TakesThePlaceOfTheFirst()
    {
        var guest = await Site.ArriveWithAPlanAsync();
        await guest.BeginAsync("officer", "2026-12-01");

        await guest.BeginAsync("officer", "2027-02-28");

        Assert.Equal("2027-02-28", await StartAsync(guest));
        Assert.Equal(1, await Site.CountAsync(db => db.PlanDates));
    }

    [Fact]
    public async Task Start_Emptied_IsForgotten()
    {
        var guest = await Site.ArriveWithAPlanAsync();
        await guest.BeginAsync("officer", "2026-12-01");

        await guest.BeginAsync("officer", "");

        Assert.Null(await StartAsync(guest));
        Assert.Empty((await guest.SeeAsync("/plan")).QuerySelectorAll(".timeline table"));
        Assert.Equal(0, await Site.CountAsync(db => db.PlanDates));
    }

    [Theory]
    [InlineData("2000-01-01")]
    [InlineData("2100-12-31")]
    [InlineData("2028-02-29")]
    public async Task Start_OnAnyDayThatIsTaken_CanBeShown(string day)
    {
        var guest = Site.Arrive();

        await guest.BeginAsync("officer", day);

        Assert.Equal(day, await StartAsync(guest));
    }

    [Theory]
    [InlineData("9000 years")]
    [InlineData("50 years")]
    public async Task Start_BeforeAnEndlessStage_IsShownAllTheSame(string duration)
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.BeginAsync("officer", "2100-12-31");

        await site.ChangeContentAsync(content => content.Replace(ContentFiles.OfficerEducation, "1-2 years", duration));

        Assert.NotEmpty((await guest.SeeAsync("/plan")).QuerySelectorAll(".timeline tbody tr"));
        Assert.Equal(200, (int)(await guest.GetAsync("/plan/timeline.ics")).Status);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("1999-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("2027-02-29")]
    [InlineData("tomorrow")]
    [InlineData("2026-12-01T00:00:00Z'; DROP TABLE Readers; --")]
    public async Task Start_OnADayThatIsNone_IsRefusedWithWords(string day)
    {
        var guest = Site.Arrive();

        var answer = await guest.PostAsync("/plan/dates", ("career", "officer"), ("start", day));

        Assert.Equal(400, (int)answer.Status);
        Assert.NotEmpty(answer.Html.QuerySelector("h1")!.TextContent);
        Assert.Null(guest.Cookie);
    }

    private static async Task<string?> StartAsync(Guest guest) =>
        (await guest.SeeAsync("/plan")).QuerySelector("#start_officer")?.GetAttribute("value") is { Length: > 0 } day ? day : null;
}
