namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>Collects the findings between files, each once: a value in a heading names the tables below it as well.</summary>
internal sealed class DiagnosticBag
{
    private readonly Dictionary<string, FileFindings> files = new(StringComparer.Ordinal);

    public IEnumerable<Diagnostic> All => files.Values.SelectMany(found => found.ToImmutable());

    public void Add(Diagnostic finding) => FindingsOf(finding.File).Add(finding);

    public void Add(string file, DiagnosticRule rule, Place place, string message, string hint) =>
        Add(new Diagnostic(file, place.Line, place.Column, rule, message, hint));

    /// <summary>Adds a finding whose hint has to be looked for, which is not done for one that would only be counted.</summary>
    public void Add(string file, DiagnosticRule rule, Place place, string message, Func<string> hint) =>
        Add(file, rule, place, message, FindingsOf(file).IsFullOf(rule.Severity) ? "" : hint());

    private FileFindings FindingsOf(string file)
    {
        if (!files.TryGetValue(file, out var found)) files.Add(file, found = new FileFindings());
        return found;
    }
}
