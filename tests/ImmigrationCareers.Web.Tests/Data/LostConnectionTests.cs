using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>Connections to a server: how they are opened, and what becomes of a write when one is lost.</summary>
public sealed class LostConnectionTests
{
    private static readonly SectionName Education = new("iso-education", "Education");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(20, 4)]
    [InlineData(11, 1)]
    public async Task Connection_Lost_IsBegunAnewAndWhatWasCancelledIsNot(byte severity, int tries)
    {
        await using var store = Server("Server=nowhere.invalid");
        var count = 0;

        var error = await Record.ExceptionAsync(() => store.DoAsync(db => db.Database.CreateExecutionStrategy().ExecuteAsync(() =>
        {
            count++;
            throw LostConnection.Error(severity);
        })));

        Assert.NotNull(error);
        Assert.Equal(tries, count);
        Assert.True(StoreFailure.IsCauseOf(error));
    }

    [Fact]
    public async Task Write_WhoseConnectionIsLost_IsBegunAnewThoughItsTransactionCannotBeEnded()
    {
        var breakOff = new BreakOff();
        await using var store = TestStore.CreateUntouched(
            new TestStoreSettings { Interceptors = [breakOff], Retries = true, LosesTransactions = true });
        Assert.True(await store.Migration.TryAsync(Cancellation));
        var reader = await store.AddGuestAsync();
        for (var point = 0; point < 6; point++)
        {
            breakOff.Plan(point);
            await store.PlanAsync(plans => plans.SetStepAsync(reader, Education, $"step-{point}", done: true, Cancellation));
        }

        Assert.Equal(6, breakOff.Breaks);
        breakOff.Stop();
        Assert.Equal(6, (await store.MarksAsync()).Steps.Length);
    }

    [Fact]
    public async Task Write_WhoseConnectionStaysLost_FailsForThatReason()
    {
        var breakOff = new BreakOff(LostConnection.Error());
        await using var store = TestStore.CreateUntouched(
            new TestStoreSettings { Interceptors = [breakOff], LosesTransactions = true });
        Assert.True(await store.Migration.TryAsync(Cancellation));
        var reader = await store.AddGuestAsync();
        breakOff.Plan(1);

        var error = await Assert.ThrowsAsync<SqlException>(() =>
            store.PlanAsync(plans => plans.SetStepAsync(reader, Education, "order-papers", done: true, Cancellation)));

        Assert.True(StoreFailure.IsCauseOf(error));
    }

    [Theory]
    [InlineData("Server=a", PoolBlockingPeriod.NeverBlock, 5)]
    [InlineData("Server=a;Connect Timeout=20", PoolBlockingPeriod.NeverBlock, 20)]
    [InlineData("Server=a;Connection Timeout=15", PoolBlockingPeriod.NeverBlock, 15)]
    [InlineData("Server=a;Pool Blocking Period=AlwaysBlock", PoolBlockingPeriod.AlwaysBlock, 5)]
    [InlineData("Server=a;PoolBlockingPeriod=Auto;Timeout=1", PoolBlockingPeriod.Auto, 1)]
    public async Task Connection_OfTheSite_DoesNotBlockItsPoolAndIsNotWaitedForLong(string given, PoolBlockingPeriod blocking, int timeout)
    {
        await using var store = Server(given);

        var used = new SqlConnectionStringBuilder(await store.AskAsync(db => Task.FromResult(db.Database.GetConnectionString())));

        Assert.Equal((blocking, timeout), (used.PoolBlockingPeriod, used.ConnectTimeout));
    }

    private static TestStore Server(string connection) =>
        TestStore.CreateUntouched(new TestStoreSettings { Provider = StoreProvider.SqlServer, Connection = connection });
}
