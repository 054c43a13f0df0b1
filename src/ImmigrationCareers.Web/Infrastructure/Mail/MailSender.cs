using ImmigrationCareers.Web.Infrastructure.Pages;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ImmigrationCareers.Web.Infrastructure.Mail;

/// <summary>Empties the outbox in the background. Nothing about a person gets into its log.</summary>
internal sealed partial class MailSender(
    Outbox outbox,
    IMailDelivery delivery,
    IOptions<MailOptions> options,
    IOptions<PortalOptions> portal,
    TimeProvider clock,
    ILogger<MailSender> log)
    : BackgroundService
{
    /// <summary>Pauses before a mail is tried again.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
    ];

    /// <summary>One connection at a time.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>What waits is still tried once, as long as the host lets it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        outbox.Close();
        if (ExecuteTask is { } rest) await rest.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var waiting = new List<Task>();
        await foreach (var mail in outbox.ReadAllAsync())
        {
            // Each waits for itself: one that cannot be delivered now does not hold up the next.
            waiting.RemoveAll(sending => sending.IsCompleted);
            waiting.Add(SendAsync(mail, stoppingToken));
        }

        await Task.WhenAll(waiting);
    }

    private async Task SendAsync(OutgoingMail mail, CancellationToken stopping)
    {
        // Made once: whoever took it and could not say so knows it again by its id when it is sent another time.
        using var message = mail.From(options.Value.From, portal.Value.ToUri().IdnHost, clock.GetUtcNow());
        for (var tries = 0; !await TryAsync(message, stopping); tries++)
        {
            if (tries == Pauses.Length || outbox.Closed.IsCompleted)
            {
                LogGivenUp();
                return;
            }

            await Task.WhenAny(Task.Delay(Pauses[tries], clock, stopping), outbox.Closed);
        }
    }

    /// <summary>False when it makes sense to try again.</summary>
    private async Task<bool> TryAsync(MimeMessage mail, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            await delivery.DeliverAsync(mail, stopping);
            return true;
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
        {
            LogRefused((int)refused.StatusCode);
            return true;
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            LogFailed(problem.GetType().Name);
            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The mail server refused a mail with {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Warning, "A mail could not be delivered, {Error}; it is tried again")]
    private partial void LogFailed(string error);

    [LoggerMessage(LogLevel.Error, "A mail was given up after several tries; whoever waits for it has to ask again")]
    private partial void LogGivenUp();
}
