using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>How diagnostics are printed.</summary>
public enum DiagnosticFormat
{
    /// <summary>One line each, in the form that editors and build servers parse.</summary>
    Text,

    /// <summary>Workflow annotations.</summary>
    Github,

    /// <summary>An array of objects.</summary>
    Json,
}

/// <summary>Prints diagnostics.</summary>
public static class DiagnosticWriter
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>All diagnostics as text, each on lines of its own.</summary>
    /// <param name="diagnostics">What to print, in this order.</param>
    /// <param name="folder">Path of the content folder, put before each file's name.</param>
    /// <param name="format">How.</param>
    public static string Write(IEnumerable<Diagnostic> diagnostics, string folder, DiagnosticFormat format)
    {
        if (folder == ".") folder = "";
        var placed = diagnostics.Select(diagnostic => diagnostic with { File = Path.Combine(folder, diagnostic.File).Replace('\\', '/') });
        if (format == DiagnosticFormat.Json) return ToJson(placed) + "\n";
        var text = new StringBuilder();
        foreach (var diagnostic in placed)
            text.Append(format == DiagnosticFormat.Github ? ToAnnotation(diagnostic) : diagnostic.ToString()).Append('\n');
        return text.ToString();
    }

    private static string ToJson(IEnumerable<Diagnostic> diagnostics) => JsonSerializer.Serialize(
        diagnostics.Select(diagnostic => new
        {
            diagnostic.File,
            diagnostic.Line,
            diagnostic.Column,
            diagnostic.Code,
            Severity = Name(diagnostic.Severity),
            diagnostic.Message,
            diagnostic.Hint,
        }),
        Json);

    private static string ToAnnotation(Diagnostic diagnostic) =>
        $"::{Name(diagnostic.Severity)} file={EscapeProperty(diagnostic.File)},line={diagnostic.Line},col={diagnostic.Column},"
        + $"title={diagnostic.Code}::{Escape($"{diagnostic.Message}. {diagnostic.Hint}")}";

    private static string Name(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
