using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Wording;
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

    /// <summary>What the guide says that visitors read.</summary>
    private static PrivacyTexts Words { get; } = ReadWords();

    [Fact]
    public void EveryColumnOfEveryTable_IsNamedOrSaidToStayEmpty()
    {
        using var db = Open();
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .Where(table => !Empty.Contains(table.Name)).ToList();
        var columns = tables
            .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"))
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

    /// <summary>What is stored and the words for it are kept apart; neither may be without the other.</summary>
    [Fact]
    public void TheGuide_HasWordsForEverythingThatIsStoredAndForNothingElse()
    {
        using var db = Open();
        var contents = StoreContents.Of(db);

        Assert.Equal(
            contents.Tables.Select(table => table.Name).Order(StringComparer.Ordinal), Words.Tables.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            contents.Tables.SelectMany(table => table.Columns).Select(column => column.Key).Order(StringComparer.Ordinal),
            Words.Columns.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(contents.Empty.Order(StringComparer.Ordinal), Words.Empty.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_AreWordsForReadersAndEachTableHasItsOwn()
    {
        using var db = Open();

        Assert.Distinct(Words.Tables.Values.Select(table => table.What));
        Assert.All(
            StoreContents.Of(db).Tables, table => Assert.Distinct(table.Columns.Select(column => Words.Columns[column.Key].What)));
        var whole = Words.Columns.Values.SelectMany(column => new[] { column.What, column.Why });
        Assert.All(whole.Concat(Words.Tables.Values.Select(table => table.What)), text => Assert.Matches(@"^[A-Z][^.]+$", text));
        Assert.All(
            Words.Tables.Values.Select(table => table.Kept).Concat(Words.Empty.Values),
            text => Assert.Matches(@"^[a-z][^.]+$", text));
    }

    [Fact]
    public void Guests_AreKeptAsLongAsTheCleanupLeavesThem() =>
        Assert.Contains($"{UnusedGuests.Months} months", Words.Tables["Readers"].Kept, StringComparison.Ordinal);

    private static PrivacyTexts ReadWords()
    {
        var loader = new GuideLoader(new ContentFolder(Repository.Content));
        loader.Load(TemporaryContent.Today);
        return loader.Current.Privacy;
    }

    private static SqlitePortalDbContext Open() =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=none").UseIdentitySchemaWithoutHost().Options);
}
