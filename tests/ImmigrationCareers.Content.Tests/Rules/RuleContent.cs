using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Rules;

/// <summary>The small guide in <c>Fixture/</c> with one more section, judged by the rules.</summary>
internal sealed class RuleContent : IDisposable
{
    public const string SectionFile = "careers/officer/09-example.md";

    /// <summary>Lines of the section before its text.</summary>
    private const int LinesBefore = 8;

    private readonly TemporaryContent content = TemporaryContent.FromFixture();

    /// <param name="body">The section's text.</param>
    /// <param name="rules">Lines that are added to <c>rules.yml</c>.</param>
    public RuleContent(string body, string rules = "")
    {
        Write(SectionFile, Texts.Section("example", body));
        if (rules.Length > 0) Write("rules.yml", File.ReadAllText(content.OnDisk("rules.yml")) + rules);
    }

    public RuleContent Write(string file, string text)
    {
        content.Write(file, text);
        return this;
    }

    /// <summary>What one rule finds, in all files.</summary>
    public IReadOnlyList<Diagnostic> Findings(DiagnosticRule rule)
    {
        var all = content.Check().Diagnostics;
        Assert.DoesNotContain(all, diagnostic => diagnostic.Severity == Severity.Error);
        return [.. all.Where(diagnostic => diagnostic.Rule == rule)];
    }

    /// <summary>
    /// Where one rule finds something in the section's text, line and column from the text's beginning, and how it says so.
    /// </summary>
    public string Found(DiagnosticRule rule) => string.Join("; ", Findings(rule)
        .Where(finding => finding.File == SectionFile)
        .Select(finding => $"{finding.Line - LinesBefore},{finding.Column}: {finding.Message}"));

    public void Dispose() => content.Dispose();
}
