using ImmigrationCareers.Data;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>The databases that a data test runs against: an SQLite file, and a real SQL Server where there is one.</summary>
public static class StoreProviders
{
    private const string Variable = "PORTAL_TEST_SQLSERVER";

    /// <summary>Connection string of a server on which tests may create and drop databases; null when there is none.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    /// <summary>Every database at hand. A test against one that is not is not skipped, it does not exist.</summary>
    public static TheoryData<StoreProvider> AtHand =>
        Server is null ? [StoreProvider.Sqlite] : [StoreProvider.Sqlite, StoreProvider.SqlServer];
}
