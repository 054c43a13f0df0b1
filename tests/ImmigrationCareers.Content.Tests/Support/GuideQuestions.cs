using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Tests.Support;

/// <summary>What tests ask of a guide.</summary>
internal static class GuideQuestions
{
    /// <summary>The diagnostics as <c>guide check content</c> prints them.</summary>
    public static string Printed(this Guide guide) => DiagnosticWriter.Write(guide.Diagnostics, "content", DiagnosticFormat.Text);

    public static Section SectionWithId(this Guide guide, string id) => guide.Sections.Single(section => section.Id == id);
}
