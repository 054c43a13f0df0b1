using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace ImmigrationCareers.Testing.Hosts;

/// <summary>Keeps everything that the site logs.</summary>
public sealed class LogRecord : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> events = new();

    public IReadOnlyCollection<LogEvent> Events => events;

    public void Emit(LogEvent logEvent) => events.Enqueue(logEvent);

    /// <summary>The lines of answered requests.</summary>
    public IEnumerable<RequestLine> Requests => events
        .Where(line => line.Properties.ContainsKey("Route"))
        .Select(line => new RequestLine(TextOf(line, "Method"), TextOf(line, "Route"), TextOf(line, "StatusCode")));

    /// <summary>The events about this finding.</summary>
    public IEnumerable<LogEvent> Diagnostics(string code) =>
        events.Where(line => line.Properties.ContainsKey("Code") && TextOf(line, "Code") == code);

    /// <summary>A property as text, without quotes; empty when the event has none of this name.</summary>
    public static string TextOf(LogEvent line, string property) =>
        line.Properties.TryGetValue(property, out var value) && value is ScalarValue { Value: { } scalar }
            ? Convert.ToString(scalar, CultureInfo.InvariantCulture)!
            : "";

    /// <summary>Everything that any sink could write of any event: message, template, each property, exception.</summary>
    public string Everything() => string.Join('\n', events.Select(line => string.Join(
        '\n',
        [
            line.RenderMessage(CultureInfo.InvariantCulture),
            line.MessageTemplate.Text,
            .. line.Properties.Select(property => $"{property.Key}={property.Value}"),
            line.Exception?.ToString() ?? "",
        ])));
}

/// <summary>What the log says of one request.</summary>
public sealed record RequestLine(string Method, string Route, string Status);
