using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImmigrationCareers.Web.Tests.Mail;

/// <summary>A mail server of a few lines. Says to each recipient what it was told to say, and keeps what it takes.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<string, string> answer;
    private readonly Task serving;

    /// <param name="answer">From the line that names a recipient to the line that answers it.</param>
    public SmtpServer(Func<string, string> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What it says when it has a whole mail.</summary>
    public Func<string> AnswerToMail { get; init; } = () => "250 taken";

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whole mails, headers included.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>How many recipients were named.</summary>
    public int Tries { get; private set; }

    /// <summary>How the client said who it is; null before it did.</summary>
    public string? Greeting { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            if (line.StartsWith("EHLO", StringComparison.Ordinal)) Greeting = line;
            if (line == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }

            await writer.WriteLineAsync(
                line == "DATA" ? "354 go on" : line.StartsWith("RCPT", StringComparison.Ordinal) ? AnswerTo(line) : "250 fine");
            if (line != "DATA") continue;
            Taken.Enqueue(await ReadMailAsync(reader));
            await writer.WriteLineAsync(AnswerToMail());
        }
    }

    private string AnswerTo(string recipient)
    {
        Tries++;
        return answer(recipient);
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(end.Token) is { } line && line != ".") mail.Append(line).Append('\n');
        return mail.ToString();
    }
}
