using System.Text;
using System.Threading.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>
/// How often somebody can try to sign in or ask for a mail. Counted before anything is looked up, so that it tells
/// nothing.
/// </summary>
public sealed class AccountLimits : IDisposable
{
    private const int TriesPerMail = 10;
    private const int TriesPerMailFromAnywhere = 50;
    private const int TriesPerAddress = 100;
    private const int MailsPerMail = 5;
    private const int MailsPerAddress = 100;

    private readonly PartitionedRateLimiter<string> tries = Limiter(TriesPerMail, TimeSpan.FromMinutes(15));
    private readonly PartitionedRateLimiter<string> triesOfAddress = Limiter(TriesPerAddress, TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<string> triesFromAnywhere = Limiter(TriesPerMailFromAnywhere, TimeSpan.FromMinutes(15));
    private readonly PartitionedRateLimiter<string> mails = Limiter(MailsPerMail, TimeSpan.FromHours(1));
    private readonly PartitionedRateLimiter<string> mailsOfAddress = Limiter(MailsPerAddress, TimeSpan.FromHours(1));

    /// <summary>Counts one more try to sign in from an address, and for a mail address from there.</summary>
    /// <exception cref="TooManyRequestsException">There were too many.</exception>
    public void CountTry(HttpContext context, string? mail)
    {
        var address = ClientAddress.Of(context);
        Count(triesOfAddress, address);
        if (mail is null) return;
        Count(tries, $"{address} {Normalize(mail)}");
        Count(triesFromAnywhere, Normalize(mail));
    }

    /// <summary>Counts one more mail to an address, asked for by anybody.</summary>
    /// <exception cref="TooManyRequestsException">There were too many.</exception>
    public void CountMail(HttpContext context, string mail)
    {
        Count(mailsOfAddress, ClientAddress.Of(context));
        Count(mails, Normalize(mail));
    }

    public void Dispose()
    {
        tries.Dispose();
        triesFromAnywhere.Dispose();
        triesOfAddress.Dispose();
        mails.Dispose();
        mailsOfAddress.Dispose();
    }

    private static void Count(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return;
        throw new TooManyRequestsException(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1));
    }

    /// <summary>However it is spelled: full-width letters, and letters put together from parts, are taken for the plain ones.</summary>
    private static string Normalize(string mail) => mail.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window)
    {
        var options = new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window };
        return PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => options));
    }
}
