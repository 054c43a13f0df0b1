using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules;

namespace ImmigrationCareers.Content.Tests.Support;

/// <summary>What tests ask of a guide.</summary>
internal static class GuideQuestions
{
    /// <summary>What was found while loading, as <c>guide check content</c> prints it.</summary>
    public static string Printed(this Guide guide) => Print(guide.Diagnostics);

    /// <summary>Everything that <c>guide check content</c> prints.</summary>
    public static string Printed(this CheckedContent content) => Print(content.Diagnostics);

    public static Section SectionWithId(this Guide guide, string id) => guide.Sections.Single(section => section.Id == id);

    private static string Print(IEnumerable<Diagnostic> diagnostics) =>
        DiagnosticWriter.Write(diagnostics, "content", DiagnosticFormat.Text);
}
