namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class CalendarTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    [Fact]
    public async Task Calendar_OfAChosenStart_HasEachStageAsARangeOfWholeDays()
    {
        var guest = Site.Arrive();
        await guest.BeginAsync("officer", "2027-01-15");

        var answer = await guest.GetAsync("/plan/timeline.ics");

        Assert.Equal("text/calendar; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("private, no-store", answer.Header("Cache-Control"));
        Assert.Equal(2, answer.Text.Split("BEGIN:VEVENT").Length - 1);

        // The role takes 2 to 4 weeks, the education 1 to 2 years after it.
        Assert.Contains("DTSTART;VALUE=DATE:20270115", answer.Text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20270213", answer.Text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20270129", answer.Text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20290213", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_WithoutAStart_HasNoEvents()
    {
        var answer = await Site.Arrive().GetAsync("/plan/timeline.ics");

        Assert.Equal(200, (int)answer.Status);
        Assert.DoesNotContain("VEVENT", answer.Text, StringComparison.Ordinal);
    }
}
