using System.Text.Json;

namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class OwnDataTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    [Fact]
    public async Task Export_OfAPlan_IsTheDocumentedForm()
    {
        var guest = await ArriveWithEverythingAsync(Site);
        var content = await Site.Store.LookAsync(db => Task.FromResult(db.SectionMarks.Single().Meaning));

        var answer = await guest.GetAsync("/plan/export");

        Assert.Equal("application/json", answer.Header("Content-Type"));
        Assert.Equal("private, no-store", answer.Header("Cache-Control"));
        Assert.Contains(
            "attachment; filename=immigration-careers-plan.json",
            answer.Header("Content-Disposition"),
            StringComparison.Ordinal);
        Assert.Equal(
            $$"""
            {
              "version": 1,
              "steps": [
                {
                  "id": "officer-role/visit",
                  "done": "2026-11-22T12:01:00Z"
                }
              ],
              "sections": [
                {
                  "id": "officer-role",
                  "read": "2026-11-22T12:02:00Z",
                  "content": "{{content}}"
                }
              ],
              "bookmarks": [
                {
                  "target": "officer-education",
                  "added": "2026-11-22T12:03:00Z"
                },
                {
                  "target": "officer-role#the-day",
                  "added": "2026-11-22T12:04:00Z"
                }
              ],
              "notes": [
                {
                  "section": "officer-role",
                  "text": "Mine",
                  "written": "2026-11-22T12:05:00Z"
                }
              ],
              "starts": {
                "officer": "2026-12-01"
              }
            }
            """,
            answer.Text,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Export_OfNobody_IsAnEmptyPlan()
    {
        var guest = Site.Arrive();

        var plan = await guest.ExportAsync();

        Assert.Equal(1, plan.GetProperty("version").GetInt32());
        Assert.All(["steps", "sections", "bookmarks", "notes"], part => Assert.Equal(0, plan.GetProperty(part).GetArrayLength()));
        Assert.Equal(JsonValueKind.Object, plan.GetProperty("starts").ValueKind);
        Assert.Null(guest.Cookie);
    }

    [Fact]
    public async Task Forget_RemovesTheCookieHereAndNothingElse()
    {
        var guest = await Site.ArriveWithAPlanAsync();
        var elsewhere = Site.Arrive();
        elsewhere.Cookie = guest.Cookie;

        var answer = await guest.PostAsync("/plan/forget");

        Assert.Equal((303, "/plan"), ((int)answer.Status, answer.Header("Location")));
        Assert.StartsWith("portal-reader=; expires=Thu, 01 Jan 1970", answer.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Null(guest.Cookie);
        Assert.False(await guest.IsTickedAsync("officer-role/visit"));
        Assert.True(await elsewhere.IsTickedAsync("officer-role/visit"));
    }

    [Fact]
    public async Task Delete_DeletesEverythingOfThisReaderAndNothingOfOthers()
    {
        var other = await Site.ArriveWithAPlanAsync();
        var guest = await ArriveWithEverythingAsync(Site);
        var token = guest.Cookie;

        var answer = await guest.PostAsync("/plan/delete");

        Assert.Equal((303, "/plan"), ((int)answer.Status, answer.Header("Location")));
        Assert.Null(guest.Cookie);
        Assert.True(await other.IsTickedAsync("officer-role/visit"));
        Assert.Equal(1, await Site.CountAsync(db => db.Readers));
        Assert.Equal(1, await Site.CountAsync(db => db.StepMarks));
        Assert.Equal(
            0,
            await Site.Store.LookAsync(
                db => Task.FromResult(db.SectionMarks.Count() + db.Bookmarks.Count() + db.Notes.Count() + db.PlanDates.Count())));

        guest.Cookie = token;
        Assert.False(await guest.IsTickedAsync("officer-role/visit"));
    }

    /// <summary>What scripts of the site have kept in the browser is private as well.</summary>
    [Theory]
    [InlineData("/plan/forget", "forgotten", "This device has forgotten you")]
    [InlineData("/plan/delete", "deleted", "Your plan is deleted")]
    public async Task ForgetAndDelete_ClearTheBrowsersStorageAndSayWhatIsGone(string path, string name, string said)
    {
        var guest = await Site.ArriveWithAPlanAsync();
        var form = (await guest.GetAsync("/plan")).Html.QuerySelector($"form[action='{path}']")!;
        Assert.Equal($"/plan?cleared={name}", form.QuerySelector("[name=returnUrl]")!.GetAttribute("value"));

        var answer = await guest.PostAsync(path, ("returnUrl", $"/plan?cleared={name}"));

        Assert.Equal("\"storage\"", answer.Header("Clear-Site-Data"));
        var notice = (await guest.GetAsync(answer.Header("Location")!)).Html.QuerySelector("[data-cleared]")!.TextContent;
        Assert.Contains(said, notice, StringComparison.Ordinal);
        Assert.Contains("worksheet", notice, StringComparison.Ordinal);
    }

    /// <summary>An address can be sent by anybody.</summary>
    [Theory]
    [InlineData("deleted", true)]
    [InlineData("nonsense", false)]
    public async Task Plan_WhereNothingWasCleared_SaysNothingOfIt(string name, bool hasPlan)
    {
        var guest = hasPlan ? await Site.ArriveWithAPlanAsync() : Site.Arrive();

        Assert.Null((await guest.GetAsync($"/plan?cleared={name}")).Html.QuerySelector("[data-cleared]"));
    }

    [Theory]
    [InlineData("/plan/forget")]
    [InlineData("/plan/delete")]
    public async Task ForgetAndDelete_ByNobody_ChangeNothing(string path)
    {
        var other = await Site.ArriveWithAPlanAsync();

        Assert.Equal(303, (int)(await Site.Arrive().PostAsync(path)).Status);

        Assert.True(await other.IsTickedAsync("officer-role/visit"));
    }

    private static async Task<Guest> ArriveWithEverythingAsync(PlanSite site)
    {
        var guest = await site.ArriveWithAPlanAsync();
        await guest.MarkReadAsync("officer-role");
        await guest.BookmarkAsync("officer-education");
        await guest.BookmarkAsync("officer-role#the-day");
        await guest.WriteAsync("officer-role", "Mine");
        await guest.BeginAsync("officer", "2026-12-01");
        return guest;
    }
}
