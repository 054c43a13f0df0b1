using System.ComponentModel;
using System.Diagnostics;

namespace ImmigrationCareers.Browser.Tests.Browsers;

/// <summary>Brings a browser to a machine that has none.</summary>
internal static class BrowserInstaller
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Playwright's own download; what it puts there is found by launching without a path.</summary>
    public static bool ByPlaywright() => Microsoft.Playwright.Program.Main(["install", "chromium", "--only-shell"]) == 0;

    /// <summary>The package manager of Debian and its kin, which brings the libraries along; only where it asks nobody for a password.</summary>
    public static bool BySystem()
    {
        if (!OperatingSystem.IsLinux()) return false;
        string[] privilege = Environment.IsPrivilegedProcess ? [] : ["sudo", "-n"];
        return Run([.. privilege, "apt-get", "update"]) && Run([.. privilege, "apt-get", "install", "-y", "chromium"]);
    }

    private static bool Run(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]);
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var process = Process.Start(start)!;
            if (process.WaitForExit(Patience)) return process.ExitCode == 0;
            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
