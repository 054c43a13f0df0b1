using System.CommandLine;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules;

namespace ImmigrationCareers.Cli;

/// <summary>
/// <c>guide check</c>: prints every diagnostic, those of the guide's rules included; exit code 1 on errors, with
/// <c>--strict</c> on warnings too. How it went is said on standard error, so that the output is findings alone.
/// </summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = ContentArgument.Create();
        var format = new Option<DiagnosticFormat>("--format")
        {
            Description = "text for people and editors, github for workflow annotations, json for programs.",
        };
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too." };
        var command = new Command("check", "Checks the content and prints what is wrong with it.") { folder, format, strict };
        command.SetAction(result => Check(result.GetRequiredValue(folder), result.GetValue(format), result.GetValue(strict)));
        return command;
    }

    private static int Check(string path, DiagnosticFormat format, bool strict)
    {
        if (ContentArgument.Open(path) is not { } folder) return 1;
        var content = ContentRules.Check(folder, ContentArgument.Load(folder));
        Console.Write(DiagnosticWriter.Write(content.Diagnostics, Path.GetRelativePath(Environment.CurrentDirectory, folder.Path), format));
        var errors = content.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = content.Diagnostics.Length - errors;
        Console.Error.WriteLine($"{Count(content.Files, "file")} checked, {Found(errors, warnings)}");
        return errors > 0 || (strict && warnings > 0) ? 1 : 0;
    }

    private static string Found(int errors, int warnings) =>
        errors + warnings == 0 ? "nothing to mend" : $"{Count(errors, "error")}, {Count(warnings, "warning")}";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
