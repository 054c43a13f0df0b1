using System.Text.RegularExpressions;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>What SQL Server would say of the model only when the tables are made, or when a long value is stored.</summary>
public sealed partial class ModelTests
{
    private const int ClusteredKeyLimit = 900;
    private const int OtherKeyLimit = 1700;

    [Fact]
    public void Migrations_BothProviders_AreUpToDate()
    {
        using var sqlite = OfSqlite();
        using var server = OfSqlServer();
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(server.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Keys_OfEveryIndex_FitSqlServer()
    {
        var keys = KeysOf(OfSqlServer()).ToList();
        Assert.True(keys.Count > 20, $"Only {keys.Count} keys were looked at.");
        Assert.Empty(TooLong(keys));
    }

    [Fact]
    public void Keys_TooLong_AreFound()
    {
        using var db = new FaultyContext();
        Assert.Equal(["IX_Faults_Long: 1800 of 1700", "PK_Faults: 1024 of 900"], TooLong(KeysOf(db)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tables_Cascades_ReachEachByOnePath()
    {
        using var server = OfSqlServer();
        var tables = TablesOf(server).ToList();
        Assert.True(tables.Sum(table => table.ForeignKeyConstraints.Count()) > 10, "Too few foreign keys were looked at.");
        Assert.Empty(tables.SelectMany(ReachedTwice));
    }

    [Fact]
    public void Tables_ReachedByTwoCascades_AreFound()
    {
        using var db = new FaultyContext();
        Assert.Equal(["Faults reaches Leaves 2 times"], TablesOf(db).SelectMany(ReachedTwice));
    }

    [Fact]
    public void Ids_OfOurTables_CompareLetterByLetter()
    {
        using var server = OfSqlServer();
        var ids = TablesOf(server)
            .SelectMany(table => table.Columns)
            .Where(
                column => column.StoreType.StartsWith("varchar", StringComparison.Ordinal)
                    && column.Name.EndsWith("Id", StringComparison.Ordinal))
            .ToList();
        Assert.True(ids.Count >= 15, $"Only {ids.Count} ids were looked at.");
        Assert.All(ids, id => Assert.EndsWith("_BIN2", id.Collation, StringComparison.Ordinal));
        Assert.DoesNotContain(TablesOf(server).SelectMany(table => table.Columns), column =>
            column.Name.EndsWith("Id", StringComparison.Ordinal) && column.StoreType.StartsWith("nvarchar", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_OfEveryTableThatIsFilled_CompareLetterByLetter()
    {
        using var server = OfSqlServer();
        var empty = StoreContents.Of(server).Empty.ToHashSet(StringComparer.Ordinal);
        var texts = TablesOf(server)
            .Where(table => !empty.Contains(table.Name))
            .SelectMany(table => table.Columns)
            .Where(column => column.StoreType.Contains("char", StringComparison.Ordinal) && !IsOfAnOwnedType(column))
            .ToDictionary(column => $"{column.Table.Name}.{column.Name}", column => column.Collation);
        Assert.Superset(
            new HashSet<string>
            {
                "Notes.Text", "SectionMarks.Meaning", "KnownSections.Title", "AspNetUsers.Email", "AspNetUsers.NormalizedEmail",
                "AspNetUsers.UserName", "AspNetUsers.NormalizedUserName", "AspNetUsers.SecurityStamp", "AspNetUsers.ConcurrencyStamp",
                "DataProtectionKeys.FriendlyName",
            },
            texts.Keys.ToHashSet());
        Assert.All(texts, text => Assert.Equal("Latin1_General_100_BIN2", text.Value));

        static bool IsOfAnOwnedType(IColumn column) => !column.PropertyMappings.Any();
    }

    [Fact]
    public void Texts_OfAFile_CompareLetterByLetterWithoutBeingTold()
    {
        using var sqlite = OfSqlite();
        Assert.All(TablesOf(sqlite).SelectMany(table => table.Columns), column => Assert.Null(column.Collation));
    }

    [Fact]
    public void Script_ThatChangesCollations_TakesIndexesAwayFirstAndPutsThemBack()
    {
        using var server = OfSqlServer();
        var migrations = server.GetService<IMigrationsAssembly>().Migrations.Keys.ToList();
        var change = migrations.FindIndex(migration => migration.EndsWith("BinaryTexts", StringComparison.Ordinal));
        var script = server.GetService<IMigrator>().GenerateScript(migrations[change - 1], migrations[change]);

        Assert.Equal(
            ["DROP", "ALTER", "CREATE"],
            new[]
            {
                ("DROP", script.IndexOf("DROP INDEX [EmailIndex]", StringComparison.Ordinal)),
                ("ALTER", script.IndexOf("[NormalizedEmail] nvarchar(256) COLLATE Latin1_General_100_BIN2", StringComparison.Ordinal)),
                ("CREATE", script.IndexOf("CREATE INDEX [EmailIndex]", StringComparison.Ordinal)),
            }.Where(part => part.Item2 >= 0).OrderBy(part => part.Item2).Select(part => part.Item1));
        Assert.Empty(TransactSql.ErrorsIn(script));
    }

    [Fact]
    public void ForeignKeys_OfEveryTable_HaveTheTypeAndCollationTheyPointTo()
    {
        using var server = OfSqlServer();
        var pairs = TablesOf(server)
            .SelectMany(table => table.ForeignKeyConstraints)
            .SelectMany(key => key.Columns.Zip(key.PrincipalColumns))
            .ToList();
        Assert.True(pairs.Count > 10, $"Only {pairs.Count} foreign keys were looked at.");
        Assert.All(
            pairs,
            pair => Assert.Equal((pair.Second.StoreType, pair.Second.Collation), (pair.First.StoreType, pair.First.Collation)));
    }

    [Fact]
    public void Scripts_OfAllMigrations_AreSqlServersLanguage()
    {
        using var server = OfSqlServer();
        var migrator = server.GetService<IMigrator>();
        foreach (var options in new[] { MigrationsSqlGenerationOptions.Default, MigrationsSqlGenerationOptions.Idempotent })
        {
            var script = migrator.GenerateScript(options: options);
            Assert.Contains("CREATE TABLE [Bookmarks]", script, StringComparison.Ordinal);
            Assert.Empty(TransactSql.ErrorsIn(script));
            Assert.NotEmpty(
                TransactSql.ErrorsIn(script.Replace("CREATE TABLE [Bookmarks]", "CREATE TABEL [Bookmarks]", StringComparison.Ordinal)));
        }
    }

    private static SqlitePortalDbContext OfSqlite() =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=none").UseIdentitySchemaWithoutHost().Options);

    private static SqlServerPortalDbContext OfSqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=none").UseIdentitySchemaWithoutHost().Options);

    private static IEnumerable<ITable> TablesOf(DbContext db) => db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;

    /// <summary>Every key that an index of the server is made of: primary and other keys, and indexes.</summary>
    private static IEnumerable<IndexKey> KeysOf(DbContext db)
    {
        foreach (var table in TablesOf(db))
        {
            foreach (var constraint in table.UniqueConstraints)
            {
                var mapped = constraint.MappedKeys.First();
                yield return new(constraint.Name, constraint.Columns, mapped.IsClustered() ?? mapped.IsPrimaryKey());
            }

            foreach (var index in table.Indexes)
                yield return new(index.Name, index.Columns, index.MappedIndexes.First().IsClustered() ?? false);
        }
    }

    private static IEnumerable<string> TooLong(IEnumerable<IndexKey> keys) =>
        from key in keys
        let length = key.Columns.Sum(BytesOf)
        let limit = key.IsClustered ? ClusteredKeyLimit : OtherKeyLimit
        where length > limit
        select $"{key.Name}: {length} of {limit}";

    /// <summary>The most bytes that a value of the column takes. A type that is not known here is an error, not a guess.</summary>
    private static long BytesOf(IColumn column)
    {
        var type = StoreTypeForm().Match(column.StoreType);
        var size = type.Groups["size"].Value;
        return (type.Groups["name"].Value, size) switch
        {
            ("nvarchar" or "varchar" or "varbinary", "max") => int.MaxValue,
            ("nvarchar" or "nchar", _) => 2 * long.Parse(size, null),
            ("varchar" or "char" or "varbinary" or "binary", _) => long.Parse(size, null),
            ("uniqueidentifier", _) => 16,
            ("datetimeoffset", _) => 10,
            ("datetime2" or "bigint", _) => 8,
            ("int", _) => 4,
            ("date", _) => 3,
            ("bit", _) => 1,
            _ => throw new NotSupportedException($"How long is {column.StoreType} of {column.Name}?"),
        };
    }

    private static IEnumerable<string> ReachedTwice(ITable root)
    {
        var reached = new List<ITable>();
        Follow(root, []);
        return reached.CountBy(table => table.Name)
            .Where(table => table.Value > 1)
            .Select(table => $"{root.Name} reaches {table.Key} {table.Value} times");

        void Follow(ITable table, ITable[] path)
        {
            Assert.DoesNotContain(table, path);
            foreach (var key in table.ReferencingForeignKeyConstraints.Where(
                key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull))
            {
                reached.Add(key.Table);
                Follow(key.Table, [.. path, table]);
            }
        }
    }

    [GeneratedRegex(@"^(?<name>[a-z0-9]+)(\((?<size>max|[0-9]+)\))?$")]
    private static partial Regex StoreTypeForm();

    private sealed record IndexKey(string Name, IReadOnlyList<IColumn> Columns, bool IsClustered);

    /// <summary>A model that breaks each of the limits.</summary>
    private sealed class FaultyContext : DbContext
    {
        private static readonly string[] Branches = ["Left", "Right"];

        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlServer("Server=none");

        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity("Fault", fault =>
            {
                fault.ToTable("Faults");
                fault.Property<byte[]>("Id").HasMaxLength(1024);
                fault.Property<string>("Long").HasMaxLength(900);
                fault.HasKey("Id");
                fault.HasIndex("Long");
            });
            foreach (var branch in Branches)
            {
                model.Entity(branch, entity =>
                {
                    entity.Property<int>("Id");
                    entity.Property<byte[]>("FaultId").HasMaxLength(1024);
                    entity.HasKey("Id");
                    entity.HasOne("Fault").WithMany().HasForeignKey("FaultId").OnDelete(DeleteBehavior.Cascade);
                });
            }

            model.Entity("Leaf", leaf =>
            {
                leaf.ToTable("Leaves");
                leaf.Property<int>("Id");
                leaf.HasKey("Id");
                foreach (var branch in Branches)
                {
                    leaf.Property<int>(branch + "Id");
                    leaf.HasOne(branch).WithMany().HasForeignKey(branch + "Id").OnDelete(DeleteBehavior.Cascade);
                }
            });
        }
    }
}
