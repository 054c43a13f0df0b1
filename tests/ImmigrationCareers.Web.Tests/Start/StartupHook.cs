using System.Data.Common;
using System.Diagnostics;

#pragma warning disable CA1050 // The runtime looks for a class of this name without a namespace.

/// <summary>
/// Runs in a site that a test starts with DOTNET_STARTUP_HOOKS: stops it for good before a chosen statement reaches the
/// database, so that it can be killed at that very moment.
/// </summary>
internal static class StartupHook
{
    /// <summary>In the environment: how the statement begins.</summary>
    public const string StopBefore = "PORTAL_TEST_STOP_BEFORE";

    /// <summary>What the site then writes to its output.</summary>
    public const string Stopped = "Stopped before the statement.";

    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                value.Subscribe(new Commands(Environment.GetEnvironmentVariable(StopBefore)!));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Commands(string beginning) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key != "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting") return;
            var command = (DbCommand)value.Value!.GetType().GetProperty("Command")!.GetValue(value.Value)!;
            if (!command.CommandText.TrimStart().StartsWith(beginning, StringComparison.Ordinal)) return;
            Console.WriteLine(Stopped);
            Thread.Sleep(Timeout.Infinite);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
