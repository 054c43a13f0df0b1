using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>The reader of a write, whom nobody else can change or delete until the transaction's end.</summary>
/// <param name="Id">The reader's key in the store.</param>
/// <param name="Title">The title under which the store knows the section that the write is about; null when it knows none.</param>
internal sealed record LockedReader(Guid Id, string? Title)
{
    /// <summary>The reader that a key names; none when there is no such reader.</summary>
    public static IQueryable<Reader> By(PortalDbContext db, ReaderKey key) => key switch
    {
        ReaderKey.Guest guest => db.Readers.Where(reader => reader.TokenHash == guest.TokenHash),
        ReaderKey.NewGuest guest => db.Readers.Where(reader => reader.TokenHash == guest.TokenHash),
        ReaderKey.OfAccount account => db.Readers.Where(reader =>
            reader.AccountId == account.Id && db.Users.Any(user => user.Id == account.Id && user.SecurityStamp == account.Stamp)),
        _ => throw new InvalidOperationException($"No reader is named by {key}."),
    };

    /// <summary>
    /// Notes that the plan is used today, which locks the reader's row: writes for one reader take turns, and what hangs on the
    /// row cannot lose it on the way. A guest who is new is added instead.
    /// </summary>
    /// <param name="db">Where the write goes, in its transaction.</param>
    /// <param name="key">The reader.</param>
    /// <param name="now">The time of the write, UTC.</param>
    /// <param name="titleOf">Id of the section that the write is about, if its title is wanted.</param>
    /// <param name="cancellation">Ends the write.</param>
    /// <exception cref="ReaderGoneException">There is no such reader, or no longer.</exception>
    public static async Task<LockedReader> TakeAsync(
        PortalDbContext db, ReaderKey key, DateTime now, string? titleOf, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now);
        var readers = By(db, key);
        if (key is ReaderKey.NewGuest guest)
            await db.AddIfMissingAsync(NewReader(now) with { TokenHash = guest.TokenHash }, nameof(Reader.TokenHash), cancellation);
        else if (await readers.ExecuteUpdateAsync(set => set.SetProperty(reader => reader.LastUsed, today), cancellation) == 0)
            throw new ReaderGoneException();
        return await readers
            .Select(reader => new LockedReader(
                reader.Id, db.SectionTitles.Where(known => known.SectionId == titleOf).Select(known => known.Title).FirstOrDefault()))
            .SingleAsync(cancellation);
    }

    /// <summary>Adds the reader of an account unless there is one, while nobody can delete the account.</summary>
    /// <exception cref="ReaderGoneException">The account is no longer there.</exception>
    public static async Task AddAsync(PortalDbContext db, ReaderKey.OfAccount account, DateTime now, CancellationToken cancellation)
    {
        // An update that changes nothing: it locks the row and tells whether it is there.
        var locked = await db.Users
            .Where(user => user.Id == account.Id && user.SecurityStamp == account.Stamp)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.CreatedAt, user => user.CreatedAt), cancellation);
        if (locked == 0) throw new ReaderGoneException();
        await db.AddIfMissingAsync(NewReader(now) with { AccountId = account.Id }, nameof(Reader.AccountId), cancellation);
    }

    /// <summary>Makes a guest's reader the account's, in place of the one that the account had, with whatever that has saved.</summary>
    /// <returns>Whether there was such a guest.</returns>
    public static async Task<bool> GiveAsync(
        PortalDbContext db, ReaderKey.Guest guest, ReaderKey.OfAccount account, CancellationToken cancellation)
    {
        await By(db, account).ExecuteDeleteAsync(cancellation);
        return await By(db, guest).ExecuteUpdateAsync(
            set => set.SetProperty(reader => reader.AccountId, account.Id).SetProperty(reader => reader.TokenHash, (byte[]?)null),
            cancellation) > 0;
    }

    private static Reader NewReader(DateTime now) =>
        new() { Id = Guid.CreateVersion7(), CreatedAt = now, LastUsed = DateOnly.FromDateTime(now) };
}
