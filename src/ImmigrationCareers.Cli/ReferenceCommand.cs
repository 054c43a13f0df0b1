using System.CommandLine;
using ImmigrationCareers.Content.EditorsGuide;

namespace ImmigrationCareers.Cli;

/// <summary><c>guide reference</c>: prints the generated part of <c>docs/content.md</c>.</summary>
internal static class ReferenceCommand
{
    public static Command Create()
    {
        var command = new Command("reference", "Prints the reference part of the editor's guide: every key, topic, alert and diagnostic.");
        command.SetAction(_ => Console.Write(ContentReference.ToMarkdown()));
        return command;
    }
}
