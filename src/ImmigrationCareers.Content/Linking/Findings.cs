using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Collects the findings between files.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> found = [];

    public IReadOnlyList<Diagnostic> All => found;

    public void Add(string file, DiagnosticRule rule, Place place, string message, string hint) =>
        found.Add(new Diagnostic(file, place.Line, place.Column, rule, message, hint));
}
