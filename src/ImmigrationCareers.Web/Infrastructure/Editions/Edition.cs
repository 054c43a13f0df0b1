using ImmigrationCareers.Content;

namespace ImmigrationCareers.Web.Infrastructure.Editions;

/// <summary>
/// A guide together with the pages rendered from it. Pages come and go with the guide they show, so a page of an older
/// guide can never be found in a newer one, and nothing needs evicting.
/// </summary>
internal sealed class Edition(Guide guide)
{
    private static int editions;

    private readonly TaskCompletionSource superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guide Guide { get; } = guide;

    /// <summary>Its number since the process started, by which a page knows whether it shows the newest.</summary>
    public int Number { get; } = Interlocked.Increment(ref editions);

    public PageCache Pages { get; } = new();

    public Derivations Derivations { get; } = new(guide);

    /// <summary>Completes when a newer edition has taken its place.</summary>
    public Task Superseded => superseded.Task;

    public void Supersede() => superseded.TrySetResult();
}
