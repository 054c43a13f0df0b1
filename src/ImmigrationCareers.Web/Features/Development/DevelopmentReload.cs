using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Web.Infrastructure.Editions;
using ImmigrationCareers.Web.Infrastructure.Guides;

namespace ImmigrationCareers.Web.Features.Development;

/// <summary>
/// In Development, tells an open page when the guide has changed and what is wrong with the content. The first event
/// says how things are, each later one that they have changed; each carries the edition's number, since a save can come
/// between a page and its first event.
/// </summary>
internal static class DevelopmentReload
{
    private const string Address = "/dev/changes";

    public static void MapDevelopmentReload(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        app.MapMethods(Address, [HttpMethods.Head], () => TypedResults.Text("", "text/event-stream"));
        app.MapGet(Address, (CurrentGuide current, IHostApplicationLifetime lifetime, CancellationToken aborted) =>
        {
            var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
            return TypedResults.ServerSentEvents(Changes(current, ended.Token));
        });
    }

    private static async IAsyncEnumerable<SseItem<DiagnosticLine[]>> Changes(
        CurrentGuide current, [EnumeratorCancellation] CancellationToken ended)
    {
        while (true)
        {
            var edition = current.Edition;
            yield return new SseItem<DiagnosticLine[]>([.. edition.Guide.Diagnostics.Select(DiagnosticLine.Of)], "guide")
            {
                EventId = edition.Number.ToString(CultureInfo.InvariantCulture),
            };
            if (!await IsSupersededAsync(edition, ended)) yield break;
        }
    }

    private static async Task<bool> IsSupersededAsync(Edition edition, CancellationToken ended)
    {
        try
        {
            await edition.Superseded.WaitAsync(ended);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed record DiagnosticLine(string Place, string Severity, string Code, string Message, string Hint)
    {
        public static DiagnosticLine Of(Diagnostic found) => new(
            $"{found.File}({found.Line},{found.Column})",
            found.Severity.ToString().ToLowerInvariant(),
            found.Code,
            found.Message,
            found.Hint);
    }
}
