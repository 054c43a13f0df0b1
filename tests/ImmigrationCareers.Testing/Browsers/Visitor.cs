using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ImmigrationCareers.Testing.Browsers;

/// <summary>
/// One person with a browser of their own and a page open. Requests to anybody but the site reach nobody, and they and
/// everything that goes wrong on the way are remembered.
/// </summary>
public sealed class Visitor
{
    /// <summary>Of what the browser says by itself when a page answers with an error, as some are meant to.</summary>
    private const string NotLoaded = "Failed to load resource";

    private readonly string origin;
    private readonly ConcurrentQueue<string> problems = new();
    private readonly ConcurrentQueue<string> foreignRequests = new();
    private readonly HashSet<string> pagesMeantToFail = [];

    private Visitor(IBrowserContext context, IPage page, string origin)
    {
        (Context, Page, this.origin) = (context, page, origin);
        context.Console += (_, message) => Note(message);
        context.Request += (_, request) => Note(request);
        context.WebError += (_, problem) => problems.Enqueue(problem.Error);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors of scripts, violations of the content security policy and what did not load, since it was last asked.</summary>
    public IReadOnlyList<string> TakeProblems() => Take(problems);

    /// <summary>Addresses beyond the site that a page asked for, since it was last asked.</summary>
    public IReadOnlyList<string> TakeForeignRequests() => Take(foreignRequests);

    public static async Task<Visitor> ArriveAsync(IBrowserContext context, string origin) =>
        new(context, await context.NewPageAsync(), origin);

    /// <summary>Opens a page of the site, which must answer as the test expects.</summary>
    public async Task GoAsync(string path, int status = 200)
    {
        if (status >= 400) pagesMeantToFail.Add(origin + path);
        var answer = await Page.GotoAsync(path);
        Assert.Equal(status, answer!.Status);
    }

    private static List<string> Take(ConcurrentQueue<string> queue)
    {
        var taken = new List<string>();
        while (queue.TryDequeue(out var next)) taken.Add(next);
        return taken;
    }

    private bool IsOwn(string url) => url.StartsWith(origin + "/", StringComparison.Ordinal);

    private void Note(IRequest request)
    {
        if (!IsOwn(request.Url)) foreignRequests.Enqueue(request.Url);
    }

    private void Note(IConsoleMessage message)
    {
        if (message.Type is not ("error" or "warning")) return;
        var place = message.Location.Split(':') is [.. var url, _, _] ? string.Join(':', url) : message.Location;
        if (message.Text.StartsWith(NotLoaded, StringComparison.Ordinal) && pagesMeantToFail.Contains(place)) return;
        problems.Enqueue($"{message.Text} ({message.Location})");
    }
}
