using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Testing.Stores;

/// <summary>
/// An SQLite file for one site, in a folder of its own that is deleted at the end. It outlives a host, so that another can
/// start on it.
/// </summary>
public sealed class StoreFile : IDisposable
{
    /// <summary>Migrating takes longer than most tests; all of them start from a copy of one file.</summary>
    private static readonly Lazy<byte[]> MigratedFile = new(Migrate);

    private readonly string folder = Directory.CreateTempSubdirectory("portal-store-").FullName;

    public string Path => System.IO.Path.Combine(folder, "portal.db");

    private string Aside => Path + ".aside";

    /// <summary>Waits for a lock a second at most, so that tests about locks end.</summary>
    public string ConnectionString => $"Data Source={Path};Default Timeout=1";

    /// <summary>A store with all its tables.</summary>
    public static StoreFile Migrated()
    {
        var file = new StoreFile();
        File.WriteAllBytes(file.Path, MigratedFile.Value);
        return file;
    }

    /// <summary>Takes the file away; <see cref="PutBack"/> brings it again.</summary>
    public void TakeAway()
    {
        Release();
        File.Move(Path, Aside);
    }

    /// <summary>Puts the file where it was, in place of whatever is there now.</summary>
    public void PutBack()
    {
        Release();
        if (Directory.Exists(Path)) Directory.Delete(Path);
        foreach (var left in Directory.EnumerateFiles(folder).Where(file => file != Aside)) File.Delete(left);
        File.Move(Aside, Path);
    }

    /// <summary>Looks into the store beside the site.</summary>
    public async Task<T> LookAsync<T>(Func<PortalDbContext, Task<T>> look)
    {
        await using var db = Open(ConnectionString + ";Pooling=False");
        return await look(db);
    }

    /// <summary>A connection of the test's own.</summary>
    public async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Closes connections that are kept open for later. Those of other sites open again when they are needed.</summary>
    public static void Release() => SqliteConnection.ClearAllPools();

    public void Dispose()
    {
        if (!Directory.Exists(folder)) return;
        Release();
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] Migrate()
    {
        using var file = new StoreFile();
        using (var db = Open($"Data Source={file.Path};Pooling=False")) db.Database.Migrate();
        return File.ReadAllBytes(file.Path);
    }

    private static SqlitePortalDbContext Open(string connection) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(connection).UseIdentitySchemaWithoutHost().Options);
}
