using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>Keeps what the store itself logs.</summary>
public sealed class StoreLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();

    public IReadOnlyCollection<(LogLevel Level, string Text)> Lines => lines;

    public ILogger CreateLogger(string categoryName) =>
        new Logger(categoryName.StartsWith("ImmigrationCareers.", StringComparison.Ordinal) ? lines : null);

    public void Dispose()
    {
    }

    public override string ToString() => string.Join('\n', lines);

    private sealed class Logger(ConcurrentQueue<(LogLevel Level, string Text)>? lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => lines is not null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines?.Enqueue((logLevel, formatter(state, exception)));
    }
}
