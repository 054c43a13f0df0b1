using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

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
    public async Task Calendar_OfWholeDays_TakesNobodysTime()
    {
        var guest = Site.Arrive();
        await guest.BeginAsync("officer", "2027-01-15");

        Assert.Equal(2, ValuesOf("TRANSP", (await guest.GetAsync("/plan/timeline.ics")).Text).Count(value => value == "TRANSPARENT"));
    }

    [Fact]
    public async Task Events_OfOneReader_KeepTheirNamesWhateverBecomesOfThePlan()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.BeginAsync("officer", "2027-01-15");
        var uids = await UidsAsync(guest);
        Assert.Equal(2, uids.Distinct().Count());

        await guest.BeginAsync("officer", "2028-02-20");
        await guest.TickAsync("officer-role/visit");
        Assert.Equal(uids, await UidsAsync(guest));

        await site.RestartAsync();
        Assert.Equal(uids, await UidsAsync(guest));
    }

    [Fact]
    public async Task Events_OfTwoReaders_HaveDifferentNames()
    {
        var (one, other) = (Site.Arrive(), Site.Arrive());
        foreach (var guest in new[] { one, other }) await guest.BeginAsync("officer", "2027-01-15");

        Assert.Empty((await UidsAsync(one)).Intersect(await UidsAsync(other)));
    }

    /// <summary>Calendars of readers hold these names, so the rule is final. It is written down a second time here on purpose.</summary>
    [Fact]
    public async Task NameOfAnEvent_IsADigestUnderTheReadersKey()
    {
        var guest = Site.Arrive();
        await guest.BeginAsync("officer", "2027-01-15");
        var reader = await Site.Store.LookAsync(db => db.Readers.Select(known => known.Id).SingleAsync());

        var digest = Convert.ToHexStringLower(
            HMACSHA256.HashData(reader.ToByteArray(bigEndian: true), Encoding.ASCII.GetBytes("calendar/officer-role")));
        var variant = "89ab"[Convert.ToInt32(digest[16..17], 16) % 4];
        Assert.Equal(
            $"{digest[..8]}-{digest[8..12]}-8{digest[13..16]}-{variant}{digest[17..20]}-{digest[20..32]}", (await UidsAsync(guest))[0]);
    }

    [Fact]
    public async Task NamesOfEvents_TellNothingAboutTheReader()
    {
        var guest = Site.Arrive();
        await guest.BeginAsync("officer", "2027-01-15");
        var reader = await Site.Store.LookAsync(db => db.Readers.Select(known => known.Id).SingleAsync());

        Assert.All(await UidsAsync(guest), uid =>
        {
            Assert.DoesNotContain(reader.ToString()[..8], uid, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("officer", uid, StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>A calendar without an event is not valid, and programs refuse it without a reason.</summary>
    [Fact]
    public async Task Calendar_WithoutDates_IsRefusedInWords()
    {
        var withoutAStart = await Site.ArriveWithAPlanAsync();
        var withoutAStage = Site.Arrive();
        await withoutAStage.BeginAsync("helper", "2027-01-15");

        foreach (var guest in new[] { Site.Arrive(), withoutAStart, withoutAStage })
        {
            var answer = await guest.GetAsync("/plan/timeline.ics");
            Assert.Equal(404, (int)answer.Status);
            Assert.Equal("There are no dates yet", answer.Html.QuerySelector("h1")?.TextContent);
            Assert.Equal("no-store", answer.Header("Cache-Control"));
        }
    }

    internal static IReadOnlyList<string> UidsOf(string calendar) => ValuesOf("UID", calendar);

    private static async Task<IReadOnlyList<string>> UidsAsync(Guest guest) =>
        UidsOf((await guest.GetAsync("/plan/timeline.ics")).Text);

    private static List<string> ValuesOf(string property, string calendar) =>
    [
        .. calendar.Split("\r\n")
            .Where(line => line.StartsWith(property + ":", StringComparison.Ordinal))
            .Select(line => line[(property.Length + 1)..]),
    ];
}
