namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>One kind of finding, as editors look it up in <c>docs/content.md</c>.</summary>
/// <param name="Code">Permanent code, <c>GUIDE</c> and three digits.</param>
/// <param name="Severity">How much every finding of this kind weighs.</param>
/// <param name="Meaning">What is wrong when it is reported, one sentence.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Meaning);
