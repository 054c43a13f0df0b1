using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Providers;
using ImmigrationCareers.Data.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>Nothing is stored that the privacy page does not name.</summary>
public sealed class StoreContentsTests
{
    /// <summary>What Identity brings along and this site leaves empty.</summary>
    private static readonly string[] Empty =
    [
        "AspNetRoleClaims", "AspNetUserClaims", "AspNetUserLogins", "AspNetUserTokens",
        "AspNetUsers.PhoneNumber", "AspNetUsers.PhoneNumberConfirmed", "AspNetUsers.TwoFactorEnabled",
    ];

    [Fact]
    public void EveryColumnOfEveryTable_IsDescribedOrSaidToStayEmpty()
    {
        using var db = Open();
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .Where(table => !Empty.Contains(table.Name))
            .ToList();
        var columns = tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"))
            .Except(Empty, StringComparer.Ordinal)
            .ToList();

        var described = StoreContents.Of(db).Tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"));

        Assert.True(columns.Count > 45, $"Only {columns.Count} columns were looked at.");
        Assert.Equal(columns.Order(StringComparer.Ordinal), described.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EverythingWithinAPasskey_IsDescribed()
    {
        using var db = Open();
        var passkeys = StoreContents.Of(db).Tables.Single(table => table.Name == "AspNetUserPasskeys");

        Assert.Equal(typeof(IdentityPasskeyData).GetProperties().Length, passkeys.Columns.Count(column => column.Name == "Data"));
    }

    [Fact]
    public void Descriptions_AreWordsForReadersAndEachTableHasItsOwn()
    {
        using var db = Open();
        var contents = StoreContents.Of(db);

        Assert.Distinct(contents.Tables.Select(table => table.What));
        Assert.All(contents.Tables, table => Assert.Distinct(table.Columns.Select(column => column.What)));
        var words = contents.Tables.SelectMany(
            table => table.Columns.SelectMany(column => new[] { column.What, column.Why }).Append(table.What));
        Assert.All(words, text => Assert.Matches(@"^[A-Z][^.]+$", text));
        Assert.All(contents.Tables.Select(table => table.Kept).Concat(contents.Empty), text => Assert.Matches(@"^[a-z][^.]+$", text));
    }

    [Fact]
    public void Guests_AreKeptAsLongAsTheCleanupLeavesThem()
    {
        using var db = Open();

        Assert.Contains($"{UnusedGuests.Months} months", StoreContents.Of(db).Tables[0].Kept, StringComparison.Ordinal);
    }

    private static SqlitePortalDbContext Open() =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=none").UseIdentitySchemaWithoutHost().Options);
}
