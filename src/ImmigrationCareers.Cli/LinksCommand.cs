using System.CommandLine;
using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Cli;

/// <summary><c>guide links</c>: keeps the ledger of published addresses. It only ever grows.</summary>
internal static class LinksCommand
{
    public static Command Create()
    {
        var folder = ContentArgument.Create();
        var write = new Option<bool>("--write") { Description = "Add the missing addresses to the ledger." };
        const string Meaning = "Lists published addresses that the ledger does not have yet; exit code 1 when there are any.";
        var command = new Command("links", Meaning) { folder, write };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetValue(write)));
        return command;
    }

    private static int Run(string folder, bool write)
    {
        if (ContentArgument.Open(folder) is not { } content) return 1;
        var guide = ContentArgument.Load(content);
        var path = Path.Combine(folder, ContentFiles.Ledger);
        var known = File.Exists(path) ? File.ReadAllLines(path).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal) : [];
        var missing = Ledger.AddressesOf(guide).Where(address => !known.Contains(address)).ToList();
        if (!write)
        {
            foreach (var address in missing) Console.WriteLine(address);
            return missing.Count == 0 ? 0 : 1;
        }

        File.WriteAllText(path, string.Concat(known.Concat(missing).Order(StringComparer.Ordinal).Select(address => address + "\n")));
        Console.WriteLine($"{missing.Count} added, {known.Count + missing.Count} in {path}.");
        return 0;
    }
}
