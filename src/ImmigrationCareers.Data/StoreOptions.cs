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
}

/// <summary>Kinds of databases that can hold the store.</summary>
public enum StoreProvider
{
    /// <summary>A file beside the site; creates itself.</summary>
    Sqlite,

    /// <summary>A server that several machines share; its migrations run by command.</summary>
    SqlServer,
}
