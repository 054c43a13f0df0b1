using System.Diagnostics;

namespace ImmigrationCareers.Testing.Hosts;

/// <summary>Waits for what the site does by itself: looks until it is there, and gives up after a time that is far too long.</summary>
public static class Eventually
{
    /// <summary>How long to wait for what has to come: only something that hangs, or a machine with much else to do, needs it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>The first answer that is as it should be; the last one when none was in time, for the test to complain about.</summary>
    public static async Task<Answer> GetAsync(Portal portal, string path, Func<Answer, bool> isAsItShouldBe)
    {
        var answer = await portal.GetAsync(path);
        for (var waited = Stopwatch.StartNew(); !isAsItShouldBe(answer) && waited.Elapsed < Patience; answer = await portal.GetAsync(path))
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        return answer;
    }

    public static Task<Answer> GetTextAsync(Portal portal, string path, string text) =>
        GetAsync(portal, path, answer => answer.Text.Contains(text, StringComparison.Ordinal));

    public static Task<Answer> GetStatusAsync(Portal portal, string path, int status) =>
        GetAsync(portal, path, answer => (int)answer.Status == status);

    /// <summary>Waits for a condition that has to be asked for; fails with its description when it does not come.</summary>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, string description)
    {
        for (var waited = Stopwatch.StartNew(); !await condition(); await Task.Delay(Pause, TestContext.Current.CancellationToken))
            Assert.True(waited.Elapsed < Patience, $"Did not happen: {description}");
    }

    /// <summary>Waits for a condition; fails with its description when it does not come.</summary>
    public static Task IsTrueAsync(Func<bool> condition, string description) =>
        IsTrueAsync(() => Task.FromResult(condition()), description);
}
