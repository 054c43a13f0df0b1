using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class UnusedGuestsTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    [Theory]
    [InlineData(2028, 11, 22, 1)]
    [InlineData(2028, 11, 23, 0)]
    public async Task Delete_AfterTwoYearsWithoutUse_DeletesTheGuestWithItsMarks(int year, int month, int day, int left)
    {
        await Site.ArriveWithAPlanAsync();

        await Site.Store.LookAsync(db => new UnusedGuests(db, new FakeClock(new DateOnly(year, month, day))).DeleteAsync(CancellationToken.None));

        Assert.Equal(left, await Site.CountAsync(db => db.Readers));
        Assert.Equal(left, await Site.CountAsync(db => db.StepMarks));
    }
}
