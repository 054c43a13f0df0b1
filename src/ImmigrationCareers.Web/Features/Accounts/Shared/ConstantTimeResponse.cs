using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>
/// Answers only at the strokes of a slow clock, so that the time of an answer does not tell whether a mail address has an
/// account: not when the work for both is over before the first stroke, and hardly when it takes until a later one.
/// </summary>
public sealed class ConstantTimeResponse(IOptions<AccountOptions> options, TimeProvider clock)
{
    public async Task<T> KeepAsync<T>(Func<Task<T>> work)
    {
        var running = RunAsync();
        do await Task.Delay(options.Value.Pace, clock);
        while (options.Value.Pace > TimeSpan.Zero && !running.IsCompleted);
        return await running;

        async Task<T> RunAsync() => await work();
    }
}
