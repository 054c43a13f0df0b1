using System.Threading.Channels;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>What could tell by its time whether an address has an account takes the same time for any.</summary>
public sealed class PaceTests
{
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1.25);

    [Theory]
    [InlineData("/account/sign-in", "rosa@example.org")]
    [InlineData("/account/sign-in", "nobody@example.org")]
    [InlineData("/account/register", "rosa@example.org")]
    [InlineData("/account/register", "nobody@example.org")]
    [InlineData("/account/reset", "rosa@example.org")]
    [InlineData("/account/reset", "nobody@example.org")]
    public async Task Answer_WaitsForThePaceWhateverItFinds(string path, string address)
    {
        var clock = new HeldClock(Pace);
        await using var site = await AccountSite.StartAsync(new PortalSettings { Clock = clock }.With("Accounts:Pace", Pace.ToString()));
        var registering = site.Arrive().RegisterAsync("rosa@example.org");
        await clock.ReleaseUntilAsync(registering);
        await registering;

        var answer = site.Arrive().PostAsync(path, ("mail", address), ("password", "wrong wrong wrong"));
        await clock.IsHeldAsync();
        Assert.False(answer.IsCompleted);
        await clock.ReleaseUntilAsync(answer);
        Assert.InRange((int)(await answer).Status, 303, 400);
    }

    [Fact]
    public async Task Work_ThatIsDoneAtOnce_IsAnsweredOnlyWhenThePaceIsOver()
    {
        var clock = new HeldClock(Pace);
        var answer = new ConstantTimeResponse(Options.Create(new AccountOptions { Pace = Pace }), clock)
            .KeepAsync(() => Task.FromResult("found"));
        Assert.False(answer.IsCompleted);
        await clock.ReleaseAsync();
        Assert.Equal("found", await answer);
    }

    [Fact]
    public async Task Work_ThatFails_TakesItsTimeToo()
    {
        var clock = new HeldClock(Pace);
        var answer = new ConstantTimeResponse(Options.Create(new AccountOptions { Pace = Pace }), clock).KeepAsync<string>(
            () => throw new InvalidOperationException("The store is away."));
        Assert.False(answer.IsCompleted);
        await clock.ReleaseAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => answer);
    }

    /// <summary>The real clock, but a timer of one length waits to be released.</summary>
    private sealed class HeldClock(TimeSpan length) : TimeProvider
    {
        /// <summary>A channel, since a wait that is given up must not take along what comes a moment later.</summary>
        private readonly Channel<Action> held = Channel.CreateUnbounded<Action>();

        private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != length) return base.CreateTimer(callback, state, dueTime, period);
            held.Writer.TryWrite(() => callback(state));
            return new Held();
        }

        /// <summary>Waits until something waits.</summary>
        public async Task IsHeldAsync() =>
            Assert.True(await held.Reader.WaitToReadAsync(Cancellation).AsTask().WaitAsync(Eventually.Patience, Cancellation));

        public async Task ReleaseAsync()
        {
            await IsHeldAsync();
            Release();
        }

        /// <summary>Lets one stroke after the other pass: work that is not over at the first waits for the next.</summary>
        public async Task ReleaseUntilAsync(Task answer)
        {
            while (!answer.IsCompleted)
            {
                var waiting = held.Reader.WaitToReadAsync(Cancellation).AsTask();
                if (await Task.WhenAny(waiting, answer) == waiting) Release();
            }
        }

        private void Release()
        {
            if (held.Reader.TryRead(out var fire)) fire();
        }

        private sealed class Held : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
