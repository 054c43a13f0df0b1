using System.CommandLine;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Cli;

/// <summary><c>guide check</c>: prints every diagnostic; exit code 1 on errors.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = ContentArgument.Create();
        var format = new Option<DiagnosticFormat>("--format")
        {
            Description = "text for people and editors, github for workflow annotations, json for programs.",
        };
        var command = new Command("check", "Checks the content and prints what is wrong with it.") { folder, format };
        command.SetAction(result => Check(result.GetRequiredValue(folder), result.GetValue(format)));
        return command;
    }

    private static int Check(string folder, DiagnosticFormat format)
    {
        if (ContentArgument.Load(folder) is not { } guide) return 1;
        Console.Write(DiagnosticWriter.Write(guide.Diagnostics, Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(folder)), format));
        return guide.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? 1 : 0;
    }
}
