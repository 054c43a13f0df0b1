using ImmigrationCareers.Data.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class UnusedGuestsTests
{
    [Theory]
    [InlineData(2028, 11, 22, 1)]
    [InlineData(2028, 11, 23, 0)]
    public async Task Delete_AfterTwoYearsWithoutUse_DeletesTheGuestWithItsMarks(int year, int month, int day, int left)
    {
        await using var site = await PlanSite.StartAsync();
        await site.ArriveWithAPlanAsync();

        var queue = site.Portal.Services.GetRequiredService<WriteQueue>();
        await new UnusedGuests(queue, new FakeClock(new DateOnly(year, month, day))).DeleteAsync(TestContext.Current.CancellationToken);

        Assert.Equal(left, await site.CountAsync(db => db.Readers));
        Assert.Equal(left, await site.CountAsync(db => db.StepMarks));
    }
}
