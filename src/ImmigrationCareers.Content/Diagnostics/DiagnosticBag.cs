namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>Collects the findings between files, each once: a value in a heading names the tables below it as well.</summary>
internal sealed class DiagnosticBag
{
    private readonly HashSet<Diagnostic> found = [];

    public IReadOnlyCollection<Diagnostic> All => found;

    public void Add(Diagnostic finding) => found.Add(finding);

    public void Add(string file, DiagnosticRule rule, Place place, string message, string hint) =>
        Add(new Diagnostic(file, place.Line, place.Column, rule, message, hint));
}
