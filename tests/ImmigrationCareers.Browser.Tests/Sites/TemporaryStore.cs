using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>What the readers of one site save, in a temporary file; deleted at the end.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-browser-").FullName;

    public string ConnectionString => $"Data Source={Path.Combine(folder, "portal.db")}";

    public async Task MigrateAsync()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(ConnectionString).UseIdentitySchemaWithoutHost().Options;
        await using var db = new SqlitePortalDbContext(options);
        await db.Database.MigrateAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
