namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>
/// Tests that share one site a class and find it as on its first day. A test that changes content, ends the host or counts
/// what it did starts a site of its own.
/// </summary>
public abstract class PlanTest(PlanTest.SharedSite shared) : IClassFixture<PlanTest.SharedSite>, IAsyncLifetime
{
    protected PlanSite Site => shared.Site;

    public async ValueTask InitializeAsync() => await Site.BeginAgainAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The site of one class.</summary>
    public sealed class SharedSite : IAsyncLifetime
    {
        public PlanSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await PlanSite.StartAsync();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
