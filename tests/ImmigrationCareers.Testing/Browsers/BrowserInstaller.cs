using System.ComponentModel;
using System.Diagnostics;

namespace ImmigrationCareers.Testing.Browsers;

/// <summary>Brings a browser to a machine that has none, with the rights that the run has already, and says what it does.</summary>
/// <param name="isRoot">Whether the run may install for the whole machine.</param>
/// <param name="run">Runs a command; false when it cannot be run or fails.</param>
/// <param name="say">Tells whoever watches the run.</param>
public sealed class BrowserInstaller(bool isRoot, Func<string[], bool> run, Action<string> say)
{
    /// <summary>The first needs no window system and half the work; not every system has it.</summary>
    private static readonly string[] Packages = ["chromium-headless-shell", "chromium"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static BrowserInstaller OfThisMachine { get; } = new(Environment.IsPrivilegedProcess, Run, Console.Error.WriteLine);

    /// <summary>Playwright's own download; what it puts there is found by launching without a path.</summary>
    public bool ByPlaywright(Func<string[], int> playwright)
    {
        say("No browser is installed: downloading Playwright's own into its cache.");
        return playwright(["install", "chromium", "--only-shell"]) == 0;
    }

    /// <summary>The package manager of Debian and its kin, which brings the libraries along.</summary>
    public bool BySystem()
    {
        if (!isRoot || !OperatingSystem.IsLinux()) return false;
        say($"Playwright's browser cannot be used here: installing the package {string.Join(" or ", Packages)} by apt-get.");
        return run(["apt-get", "update"]) && Packages.Any(name => run(["apt-get", "install", "-y", "--no-install-recommends", name]));
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
