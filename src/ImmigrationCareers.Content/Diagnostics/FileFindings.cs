using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>
/// The findings of one file, each once. Nobody reads more than a hundred at a time, and a hostile file has half a million: what
/// comes beyond is counted. Errors go before warnings, so that a file with errors never looks as if it had none.
/// </summary>
internal sealed class FileFindings
{
    /// <summary>How many findings of one file are kept.</summary>
    public const int Most = 100;

    private readonly HashSet<Diagnostic> errors = [];
    private readonly HashSet<Diagnostic> warnings = [];
    private Diagnostic? firstOmitted;
    private int omitted;

    /// <summary>How many there are, kept or not.</summary>
    public int Count => errors.Count + warnings.Count + omitted;

    /// <summary>Whether one more finding of this severity would only be counted.</summary>
    public bool IsFullOf(Severity severity) => KeptOf(severity).Count >= Most;

    public void Add(Diagnostic finding)
    {
        if (finding.Omitted > 0) Omit(finding, finding.Omitted);
        else if (!IsFullOf(finding.Severity)) KeptOf(finding.Severity).Add(finding);
        else if (!KeptOf(finding.Severity).Contains(finding)) Omit(finding, 1);
    }

    /// <summary>What is kept, and one finding more that says how many others there are.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        ImmutableArray<Diagnostic> kept = [.. errors, .. warnings.Take(Most - errors.Count)];
        return Count == kept.Length ? kept : [.. kept, More(Count - kept.Length)];
    }

    private Diagnostic More(int count)
    {
        var first = firstOmitted ?? warnings.Skip(Most - errors.Count).First();
        return new Diagnostic(
            first.File,
            first.Line,
            first.Column,
            DiagnosticRules.MoreFindings,
            $"The file has these findings and {count} more, of which one is here",
            "Mend these first; then the others are shown.")
        {
            Omitted = count,
        };
    }

    private HashSet<Diagnostic> KeptOf(Severity severity) => severity == Severity.Error ? errors : warnings;

    private void Omit(Diagnostic finding, int count)
    {
        firstOmitted ??= finding;
        omitted += count;
    }
}
