using System.Threading.RateLimiting;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>
/// The one place where passwords are hashed. A hash is meant to be work, and anybody can ask for one: they take turns, on
/// threads of their own and on half of the processors at most, so that pages are served meanwhile.
/// </summary>
public sealed class PasswordHashing : IDisposable
{
    /// <summary>How many wait for each hash at work; so nobody waits longer than a person does.</summary>
    private const int WaitingForEach = 20;

    /// <summary>In which those who wait now have had their turn.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    private readonly ConcurrencyLimiter turns;
    private readonly PasswordHasher<Account> hasher;

    /// <summary>A hash to check a password against where there is no account, so that it takes as long as where there is one.</summary>
    private readonly Lazy<string> hashOfNobody;

    public PasswordHashing(IOptions<PasswordHasherOptions> options)
    {
        hasher = new PasswordHasher<Account>(options);
        hashOfNobody = new Lazy<string>(() => hasher.HashPassword(new Account(), Guid.NewGuid().ToString()));
        turns = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce,
            QueueLimit = AtOnce * WaitingForEach,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>How many passwords are hashed at the same time.</summary>
    public static int AtOnce { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many more can wait for that.</summary>
    public static int AtMostWaiting => AtOnce * WaitingForEach;

    /// <summary>Waits for a turn, which has to be given back.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    public async Task<PasswordTurn> TakeTurnAsync()
    {
        var lease = await turns.AcquireAsync();
        if (lease.IsAcquired) return new PasswordTurn(lease, hasher, hashOfNobody);
        lease.Dispose();
        throw new BusyException(RetryAfter);
    }

    /// <summary>The hash of a new password.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    public async Task<string> HashAsync(string password)
    {
        using var turn = await TakeTurnAsync();
        return await turn.HashAsync(password);
    }

    public void Dispose() => turns.Dispose();
}

/// <summary>The right to hash, for as long as it is held.</summary>
public sealed class PasswordTurn : IDisposable
{
    private readonly RateLimitLease lease;
    private readonly PasswordHasher<Account> hasher;
    private readonly Lazy<string> hashOfNobody;

    internal PasswordTurn(RateLimitLease lease, PasswordHasher<Account> hasher, Lazy<string> hashOfNobody)
    {
        this.lease = lease;
        this.hasher = hasher;
        this.hashOfNobody = hashOfNobody;
    }

    public Task<string> HashAsync(string password) => RunAsync(() => hasher.HashPassword(new Account(), password));

    /// <summary>Whether a hash is the password's. Without a hash it is not, after the same work.</summary>
    public Task<bool> VerifyAsync(string? hash, string password) => RunAsync(() =>
        hasher.VerifyHashedPassword(new Account(), hash ?? hashOfNobody.Value, password) != PasswordVerificationResult.Failed
        && hash is not null);

    public void Dispose() => lease.Dispose();

    /// <summary>The pool's threads serve requests; it has no more of them at first than there are processors.</summary>
    private static Task<T> RunAsync<T>(Func<T> work) => Task.Factory.StartNew(
        work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
