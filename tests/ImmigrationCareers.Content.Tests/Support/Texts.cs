using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Content.Tests.Support;

/// <summary>Files that tests write.</summary>
internal static class Texts
{
    /// <summary>A section; <paramref name="keys"/> are whole lines of front matter beyond the required ones.</summary>
    public static string Section(string id, string body = "Text.\n", string keys = "") =>
        $"""
        ---
        id: {id}
        title: Section {id}
        summary: A section of a test.
        topic: culture
        reviewed: 2026-11-20
        review-by: 2027-05-20
        {keys}---
        {body}
        """;

    public static string Html(this Body body, BodyView? view = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        body.WriteTo(output, view ?? BodyView.Alone);
        return output.ToString();
    }
}
