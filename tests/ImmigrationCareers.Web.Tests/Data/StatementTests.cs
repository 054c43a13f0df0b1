using System.Data;
using System.Data.Common;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>Statements that we write for SQL Server ourselves, read by its parser. No server is needed: nothing reaches one.</summary>
public sealed class StatementTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddIfMissing_EveryRow_IsSqlServersLanguage()
    {
        await using var store = Unreachable();
        await store.DoAsync(async db =>
        {
            await db.AddIfMissingAsync(new StepMark { SectionId = "s", StepId = "t", DoneAt = DateTime.UnixEpoch }, Cancellation);
            await db.AddIfMissingAsync(new SectionMark { SectionId = "s", Meaning = "", ReadAt = DateTime.UnixEpoch }, Cancellation);
            await db.AddIfMissingAsync(new Bookmark { SectionId = "s", HeadingId = "", AddedAt = DateTime.UnixEpoch }, Cancellation);
            await db.AddIfMissingAsync(new Note { SectionId = "s", Text = "t", WrittenAt = DateTime.UnixEpoch }, Cancellation);
            await db.AddIfMissingAsync(
                new PlanDates { ReaderId = Guid.NewGuid(), CareerId = "c", Start = DateOnly.MinValue }, Cancellation);
            await db.AddIfMissingAsync(new SectionTitle { SectionId = "s", Title = "t" }, Cancellation);
            await db.AddIfMissingAsync(
                new Reader { Id = Guid.NewGuid(), CreatedAt = DateTime.UnixEpoch, LastUsed = DateOnly.MinValue },
                nameof(Reader.TokenHash),
                Cancellation);
        });

        Assert.Equal(7, store.Commands.Texts.Count);
        Assert.All(store.Commands.Texts, text => Assert.Empty(TransactSql.ErrorsIn(text)));
        Assert.All(store.Commands.Texts, text => Assert.Contains("UPDLOCK", text, StringComparison.Ordinal));
        Assert.Contains(
            store.Commands.Texts,
            text => text.Contains("[Readers] WITH (UPDLOCK, HOLDLOCK) WHERE [TokenHash] = @p", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddAll_ManyRows_AreStatementsOfSqlServersLanguageWithNoMoreParametersThanItTakes()
    {
        await using var store = Unreachable();
        await store.DoAsync(db => db.AddAllAsync(
            Enumerable.Range(0, 1000).Select(i => new StepMark { SectionId = "s", StepId = $"t{i}", DoneAt = DateTime.UnixEpoch }),
            Cancellation));

        Assert.Equal(2, store.Commands.Texts.Count);
        Assert.All(store.Commands.Texts, text => Assert.Empty(TransactSql.ErrorsIn(text)));
        Assert.All(store.Commands.Texts, text => Assert.InRange(text.Count(c => c == '@'), 1, 2100));
    }

    [Fact]
    public async Task Load_OfAReader_IsOneStatementOfSqlServersLanguage()
    {
        await using var store = Unreachable();

        Assert.Null(await store.PlanAsync(plans => plans.LoadAsync(TestStore.Guest(1), noteOf: null, Cancellation)));

        Assert.Empty(TransactSql.ErrorsIn(Assert.Single(store.Commands.Texts)));
    }

    [Fact]
    public async Task Dates_OfAReader_AreOneStatementOfSqlServersLanguage()
    {
        await using var store = Unreachable();

        Assert.Null(await store.PlanAsync(plans => plans.DatesAsync(TestStore.Guest(1), Cancellation)));

        Assert.Empty(TransactSql.ErrorsIn(Assert.Single(store.Commands.Texts)));
    }

    [Fact]
    public void Parser_OtherDialect_IsAnError() =>
        Assert.NotEmpty(TransactSql.ErrorsIn("INSERT INTO \"Notes\" (\"Text\") VALUES (@p0) ON CONFLICT (\"Text\") DO NOTHING"));

    private static TestStore Unreachable() => TestStore.CreateUntouched(new TestStoreSettings
    {
        Provider = StoreProvider.SqlServer,
        Connection = "Server=nowhere.invalid",
        Interceptors = [new NoConnection(), new NoCommand()],
    });

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class NoCommand : DbCommandInterceptor
    {
        /// <summary>No row, with as many columns as the one query has that is asked here.</summary>
        private static DataTableReader Nothing()
        {
            var table = new DataTable();
            for (var i = 0; i < 6; i++) table.Columns.Add();
            return table.CreateDataReader();
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult<int>.SuppressWithResult(1));

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) =>
            new(InterceptionResult<DbDataReader>.SuppressWithResult(Nothing()));
    }
}
