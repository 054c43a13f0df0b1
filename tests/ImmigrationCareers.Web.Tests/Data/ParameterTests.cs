using System.Data;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>
/// What is sent to SQL Server with each statement. An id that is sent in another type than its column's has every row of it converted,
/// and no index found. No server is needed: nothing reaches one.
/// </summary>
public sealed class ParameterTests
{
    private const string AnId = "an-id";

    private static readonly SectionName Section = new(AnId, "A title") { FormerIds = ["an-id-before", "an-id-long-before"] };

    private static readonly Account Somebody = new() { Id = "an-id-of-an-account", SecurityStamp = "stamp" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ids_InEveryStatement_HaveTheTypeOfTheirColumns()
    {
        var server = new NoServer();
        await using var store = On(server);
        foreach (var key in new ReaderKey[] { TestStore.Guest(1), new ReaderKey.OfAccount(Somebody.Id, "stamp") })
        {
            foreach (var request in Requests(key)) await store.PlanAsync(request);
        }

        await store.AccountsAsync(accounts => accounts.ForgiveAsync(Somebody.Id, Cancellation));
        await store.AccountsAsync(accounts => accounts.ChangeStampAsync(Somebody.Id, Cancellation));
        await store.AccountsAsync(accounts => accounts.DeleteAsync(Somebody.Id, Cancellation));
        await store.IdentityAsync(accounts => accounts.FindByIdAsync(Somebody.Id));
        await store.IdentityAsync(accounts => accounts.GetPasskeysAsync(Somebody));

        var ids = server.Sent.Where(sent => sent.Value is string text && text.StartsWith(AnId, StringComparison.Ordinal)).ToList();
        Assert.True(ids.Count > 60, $"Only {ids.Count} ids were sent.");
        Assert.Empty(ids.Where(sent => sent.Type != DbType.AnsiString).Select(sent => sent.Statement).Distinct());
        Assert.All(server.Sent.Select(sent => sent.Statement).Distinct(), statement => Assert.Empty(TransactSql.ErrorsIn(statement)));
    }

    [Fact]
    public async Task Titles_OfMoreSectionsThanAStatementHasParameters_AreAskedForInSeveral()
    {
        var server = new NoServer();
        await using var store = On(server);

        await store.PlanAsync(plans => plans.TitlesAsync([.. Enumerable.Range(0, 10_000).Select(i => $"{AnId}-{i}")], Cancellation));

        Assert.Equal(10_000, server.Sent.Select(sent => sent.Value).Distinct().Count());
        Assert.All(server.Sent, sent => Assert.Equal(DbType.AnsiString, sent.Type));
        Assert.DoesNotContain(server.Sent, sent => sent.Statement.Contains("OPENJSON", StringComparison.Ordinal));
        Assert.All(server.Sent.CountBy(sent => sent.Command), sent => Assert.InRange(sent.Value, 1, 2100));
    }

    [Fact]
    public async Task UnusedGuests_AreDeletedSomeAtATime()
    {
        var server = new NoServer { Changes = new Queue<int>([100, 100, 7]) };
        await using var store = On(server);

        Assert.Equal(207, await store.Get<UnusedGuests>().DeleteAsync(Cancellation));

        Assert.Equal(3, store.Commands.Texts.Count);
        Assert.All(store.Commands.Texts, text => Assert.Contains("TOP(", text, StringComparison.Ordinal));
        Assert.All(store.Commands.Texts, text => Assert.Empty(TransactSql.ErrorsIn(text)));
    }

    private static IEnumerable<Func<PlanStore, Task>> Requests(ReaderKey key) =>
    [
        plans => plans.LoadAsync(key, noteOf: [AnId], Cancellation),
        plans => plans.LoadAsync(key, noteOf: [AnId, "an-id-before"], Cancellation),
        plans => plans.DatesAsync(key, Cancellation),
        plans => plans.TitlesAsync([AnId, "an-id-gone"], Cancellation),
        plans => plans.BookmarksAsync(key, Cancellation),
        plans => plans.SetStepAsync(key, Section, "an-id-of-a-step", done: true, Cancellation),
        plans => plans.SetStepAsync(key, Section, "an-id-of-a-step", done: false, Cancellation),
        plans => plans.SetReadAsync(key, Section, "an-id meaning", read: true, Cancellation),
        plans => plans.SetReadAsync(key, Section, "an-id meaning", read: false, Cancellation),
        plans => plans.SetBookmarkAsync(key, Section, "an-id-of-a-heading", saved: true, Cancellation),
        plans => plans.SetBookmarkAsync(key, Section, "an-id-of-a-heading", saved: false, Cancellation),
        plans => plans.WriteNoteAsync(key, Section, "Mine", Cancellation),
        plans => plans.SetStartAsync(key, "an-id-of-a-career", new DateOnly(2027, 1, 1), Cancellation),
        plans => plans.SetStartAsync(key, "an-id-of-a-career", start: null, Cancellation),
        plans => plans.DeleteAsync(key, Cancellation),
    ];

    private static TestStore On(NoServer server) => TestStore.CreateUntouched(new TestStoreSettings
    {
        Provider = StoreProvider.SqlServer,
        Connection = "Server=nowhere.invalid",
        Interceptors = [server],
    });
}
