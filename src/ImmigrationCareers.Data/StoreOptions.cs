namespace ImmigrationCareers.Data;

/// <summary>Configuration section <c>Database</c>.</summary>
public sealed record StoreOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Database";

    /// <summary>Name of the connection string, under <c>ConnectionStrings</c>.</summary>
    public const string ConnectionName = "Portal";

    /// <summary>Which kind of database holds the store.</summary>
    public StoreProvider Provider { get; init; } = StoreProvider.Sqlite;

    /// <summary>How long a page waits for what it asks of the store before it is served without.</summary>
    public TimeSpan ReadPatience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a write waits for its turn and until the store has let it begin.</summary>
    public TimeSpan WritePatience { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>Kinds of databases that can hold the store.</summary>
public enum StoreProvider
{
    /// <summary>A file beside the site; creates itself.</summary>
    Sqlite,

    /// <summary>A server that several machines share; its migrations run by command.</summary>
    SqlServer,
}
