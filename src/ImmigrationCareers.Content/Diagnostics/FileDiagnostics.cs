using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>Collects the findings about one file while it is read.</summary>
internal sealed class FileDiagnostics(string file)
{
    private readonly List<Diagnostic> found = [];

    public string File { get; } = file;

    public bool HasErrors { get; private set; }

    public void Add(DiagnosticRule rule, Place place, string message, string hint)
    {
        found.Add(new Diagnostic(File, place.Line, place.Column, rule, message, hint));
        HasErrors |= rule.Severity == Severity.Error;
    }

    public ImmutableArray<Diagnostic> ToImmutable() => [.. found];
}
