using System.Net;
using ImmigrationCareers.Web.Features.Plan;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class ImportTurnsTests
{
    private const int Kilobyte = 1024;

    [Fact]
    public async Task TwoReaders_OneIsTakenAndTheOtherWaitsForItsEnd()
    {
        using var turns = new ImportTurns();
        var first = await turns.TakeAsync(From("192.0.2.1"), Kilobyte);
        var second = turns.TakeAsync(From("192.0.2.2"), Kilobyte);

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task OneReader_WithMoreThanOneWaiting_IsRefusedAndOthersAreNot()
    {
        using var turns = new ImportTurns();
        var first = await turns.TakeAsync(From("192.0.2.1"), Kilobyte);
        var second = turns.TakeAsync(From("192.0.2.1"), Kilobyte);

        await Assert.ThrowsAsync<TooManyRequestsException>(() => turns.TakeAsync(From("192.0.2.1"), Kilobyte));
        var other = turns.TakeAsync(From("192.0.2.2"), Kilobyte);
        first.Dispose();
        await Task.WhenAll(EndAsync(second), EndAsync(other));
    }

    [Fact]
    public async Task ManyReaders_BeyondTheLine_AreRefused()
    {
        using var turns = new ImportTurns();
        var first = await turns.TakeAsync(From("192.0.2.1"), Kilobyte);
        var others = Enumerable.Range(2, 50).Select(i => turns.TakeAsync(From($"192.0.2.{i}"), Kilobyte)).ToList();

        Assert.Contains(others, other => other.Exception?.InnerException is TooManyRequestsException);
        Assert.Contains(others, other => !other.IsCompleted);
        first.Dispose();
        await Task.WhenAll(others.Where(other => other.Exception is null).Select(EndAsync));
    }

    [Fact]
    public async Task Address_ThatSendsMoreThanTheLargestFile_IsRefusedForATime()
    {
        using var turns = new ImportTurns();
        (await turns.TakeAsync(From("192.0.2.1"), PlanFile.MaximumSize)).Dispose();

        var refused = await Assert.ThrowsAsync<TooManyRequestsException>(() => turns.TakeAsync(From("192.0.2.1"), PlanFile.MaximumSize));

        Assert.InRange(refused.RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        (await turns.TakeAsync(From("192.0.2.2"), PlanFile.MaximumSize)).Dispose();
    }

    private static async Task EndAsync(Task<IDisposable> turn) => (await turn).Dispose();

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
