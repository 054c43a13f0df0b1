namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>
/// Tests that share one site a class and find it without accounts. What is counted by mail address is kept apart by an
/// address of their own, and so is mail that comes late.
/// </summary>
public abstract class AccountTest(AccountTest.SharedSite shared) : IClassFixture<AccountTest.SharedSite>, IAsyncLifetime
{
    private static int count;

    /// <summary>Somebody's address in this test alone.</summary>
    protected string Address { get; } = $"rosa.{Interlocked.Increment(ref count)}@example.org";

    /// <summary>Somebody else's.</summary>
    protected string OtherAddress { get; } = $"ines.{Interlocked.Increment(ref count)}@example.org";

    protected AccountSite Site => shared.Site;

    public async ValueTask InitializeAsync() => await Site.Plans.BeginAgainAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The site of one class.</summary>
    public sealed class SharedSite : IAsyncLifetime
    {
        public AccountSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await AccountSite.StartAsync();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
