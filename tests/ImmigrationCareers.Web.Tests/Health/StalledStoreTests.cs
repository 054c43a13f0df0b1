using System.Data.Common;
using System.Diagnostics;
using ImmigrationCareers.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmigrationCareers.Web.Tests.Health;

/// <summary>A server that takes questions and does not answer, not even to be asked to stop: nobody waits for it.</summary>
public sealed class StalledStoreTests
{
    private static readonly TimeSpan FarTooLong = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("/careers/officer/role", 200)]
    [InlineData("/plan", 200)]
    [InlineData("/plan/timeline.ics", 503)]
    [InlineData("/account", 503)]
    [InlineData("/account/passkeys", 503)]
    [InlineData("/health/store", 503)]
    public async Task Page_WhileTheStoreDoesNotAnswer_IsServedWithoutIt(string path, int status)
    {
        var stall = new Stall();
        await using var site = await AccountSite.StartAsync(new PortalSettings { Database = database => database.AddInterceptors(stall) }
            .With("Database:ReadPatience", "00:00:00.5"));
        var member = await site.ArriveSignedInAsync("rosa@example.org");

        stall.Begin();
        var waited = Stopwatch.StartNew();
        var answer = await member.GetAsync(path);
        stall.End();

        Assert.Equal(status, (int)answer.Status);
        Assert.True(waited.Elapsed < FarTooLong, $"{path} was answered after {waited.Elapsed}.");
    }

    private sealed class Stall : DbCommandInterceptor
    {
        private TaskCompletionSource? end;

        public void Begin() => end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void End() => end?.TrySetResult();

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (end is { } stalled) await stalled.Task;
            return result;
        }
    }
}
