using ImmigrationCareers.Web.Infrastructure.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace ImmigrationCareers.Web.Infrastructure.Logging;

/// <summary>
/// One line a request, with the route's template in place of its path: a path can hold a packet's code, a token or what
/// somebody searched for.
/// </summary>
internal static class PortalLogging
{
    private static readonly object RoutedTo = new();

    public static void AddPortalLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        (services, log) =>
        {
            log.ReadFrom.Configuration(builder.Configuration)
                .ReadFrom.Services(services)
                .Enrich.FromLogContext()
                .Enrich.With<WithoutPath>()
                .Filter.ByExcluding(IsSaidInOneLine);
            var least = builder.Configuration.GetValue("Serilog:Console:MinimumLevel", LogEventLevel.Verbose);
            if (builder.Environment.IsDevelopment())
                log.WriteTo.Console(
                    least, "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: null);
            else
                log.WriteTo.Console(new RenderedCompactJsonFormatter(), least);
        },
        preserveStaticLogger: true);

    public static void UseRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Method} {Route} answered {StatusCode} in {Elapsed:0.0} ms";
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("Method", new ScalarValue(KnownMethod(context.Request.Method))),
            new LogEventProperty("Route", new ScalarValue(RouteOf(context))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
        options.GetLevel = (_, _, problem) => problem is null ? LogEventLevel.Information : LogEventLevel.Error;
    });

    /// <summary>
    /// Remembers the first route of a request: where its answer has no text, an error page takes its place, and that has a
    /// route of its own.
    /// </summary>
    public static void UseRouteInLog(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Items.TryAdd(RoutedTo, context.GetEndpoint());
        return next(context);
    });

    /// <summary>The server adds the path to everything that is logged during a request; it is taken out again.</summary>
    private sealed class WithoutPath : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }

    /// <summary>That the server cannot listen; connections that others make fail with the same exceptions.</summary>
    private static bool IsSaidInOneLine(LogEvent entry) =>
        UnusableAddress.IsCauseOf(entry.Exception)
        && entry.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) is ScalarValue { Value: string source }
        && (source.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal)
            || source.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal));

    private static string RouteOf(HttpContext context)
    {
        var endpoint = context.Items.TryGetValue(RoutedTo, out var first) ? first : context.GetEndpoint();
        return endpoint is RouteEndpoint { RoutePattern.RawText: { } template } ? "/" + template.TrimStart('/') : "(none)";
    }

    /// <summary>A method is the client's text too; only known ones are written down.</summary>
    private static string KnownMethod(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) ? method : "OTHER";
}
