namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class LimitTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    [Fact]
    public async Task Writes_PastTheBurst_AreAskedToWait()
    {
        var guest = await Site.ArriveWithAPlanAsync();

        var answers = new List<Answer>();
        for (var i = 0; i < 1000 && answers.All(answer => (int)answer.Status != 429); i++)
            answers.Add(await guest.PostAsync("/plan/steps", ("step", "officer-role/ask"), ("done", "maybe")));

        Assert.True(answers.Count > 299, $"Refused after {answers.Count} writes.");
        Assert.Equal(429, (int)answers[^1].Status);
        Assert.True(int.Parse(answers[^1].Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Equal("That was a lot at once", answers[^1].Html.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task NewGuests_ByMadeUpCookies_AreLimitedAllTheSame()
    {
        var statuses = new List<int>();
        for (var i = 0; i < 301; i++)
        {
            var stranger = Site.Arrive();
            var token = System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i));
            stranger.Cookie = "portal-reader=" + System.Buffers.Text.Base64Url.EncodeToString(token);
            statuses.Add((int)(await stranger.TickAsync("officer-role/ask")).Status);
        }

        Assert.All(statuses[..300], status => Assert.Equal(303, status));
        Assert.Equal(429, statuses[300]);
    }
}
