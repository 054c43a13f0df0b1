using System.Threading.Channels;

namespace ImmigrationCareers.Web.Infrastructure.Mail;

/// <summary>Mail on its way out. A request only leaves it here: how long a server takes says nothing about the reader then.</summary>
/// <param name="isOpen">Whether anything delivers mail here.</param>
public sealed partial class Outbox(bool isOpen, ILogger<Outbox> log)
{
    /// <summary>Far more than is ever waiting; beyond it the newest are refused rather than the memory filled.</summary>
    private const int Capacity = 10_000;

    private readonly Channel<OutgoingMail> waiting =
        Channel.CreateBounded<OutgoingMail>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether mail can be sent; where it cannot, what needs it is closed and says so.</summary>
    public bool IsOpen => isOpen;

    /// <summary>Ends when it is closed.</summary>
    public Task Closed => closed.Task;

    /// <exception cref="InvalidOperationException">Nothing delivers mail here.</exception>
    public void Add(OutgoingMail mail)
    {
        if (!isOpen) throw new InvalidOperationException("Mail is not configured.");
        if (!waiting.Writer.TryWrite(mail)) LogFull();
    }

    /// <summary>Mail in order, until the outbox is closed and empty.</summary>
    public IAsyncEnumerable<OutgoingMail> ReadAllAsync() => waiting.Reader.ReadAllAsync(CancellationToken.None);

    /// <summary>Takes no more.</summary>
    public void Close()
    {
        waiting.Writer.TryComplete();
        closed.TrySetResult();
    }

    [LoggerMessage(LogLevel.Error, "The outbox is full or closed; a mail was not taken")]
    private partial void LogFull();
}
