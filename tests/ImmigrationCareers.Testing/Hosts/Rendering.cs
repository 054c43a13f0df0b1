using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ImmigrationCareers.Testing.Hosts;

/// <summary>
/// Sits between an action and its view: by then the request has taken its snapshot of the guide, and nothing is rendered
/// yet. Counts renderings, and lets a test hold one up or make it fail.
/// </summary>
public sealed class Rendering : IAsyncResultFilter
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>What happens before each rendering.</summary>
    public Func<HttpContext, Task> Before { get; set; } = _ => Task.CompletedTask;

    public int CountOf(string path) => counts.GetValueOrDefault(path);

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        counts.AddOrUpdate(context.HttpContext.Request.Path.Value!, 1, (_, count) => count + 1);
        await Before(context.HttpContext);
        await next();
    }
}
