using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Loading;

/// <summary>Reads <c>published-links.txt</c>: one address per line, sorted, each once.</summary>
internal static class LedgerFile
{
    public static ImmutableArray<LedgerLine> Read(string text, FileDiagnostics diagnostics)
    {
        var lines = ImmutableArray.CreateBuilder<LedgerLine>();
        var before = "";
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (line.Length == 0) continue;
            var place = new Place(index + 1, 1);
            if (line[0] != '/' || line.Any(char.IsWhiteSpace))
                Report(place, $"\"{line}\" is not an address", "Write a path that begins with /, with or without a #fragment.");
            else if (string.CompareOrdinal(line, before) <= 0)
                Report(place, line == before ? $"{line} appears twice" : $"{line} is out of order", "Run guide links --write to fix it.");
            else
                lines.Add(new LedgerLine(line, place));
            before = line;
        }

        return lines.ToImmutable();

        void Report(Place place, string message, string hint) => diagnostics.Add(DiagnosticRules.LedgerForm, place, message, hint);
    }
}

internal sealed record LedgerLine(string Address, Place Place);
