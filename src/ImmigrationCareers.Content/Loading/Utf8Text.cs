using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Loading;

/// <summary>Bytes as text with LF line ends and no BOM; what is not text is a diagnostic at its place.</summary>
internal static class Utf8Text
{
    /// <summary>
    /// Every control character but tab and line feed; and the two separators at which YAML breaks a line and editors do not.
    /// </summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(c => char.IsControl(c) && c is not ('\t' or '\n')), '\u2028', '\u2029']);

    public static string? Read(ReadOnlySpan<byte> bytes, FileDiagnostics diagnostics)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(bytes))
        {
            diagnostics.Add(
                DiagnosticRules.NotUtf8,
                PlaceOf(ValidPart(bytes)),
                "From here on, the file is not UTF-8",
                "Save the file as UTF-8.");
            return null;
        }

        var text = WithLineFeeds(Encoding.UTF8.GetString(bytes));
        var control = text.AsSpan().IndexOfAny(Controls);
        if (control < 0)
        {
            UnseenText.Report(text, diagnostics);
            return text;
        }

        diagnostics.Add(
            DiagnosticRules.ControlCharacter,
            PlaceOf(text.AsSpan(0, control)),
            $"The text contains the control character U+{(int)text[control]:X4}",
            "Delete it.");
        return null;
    }

    private static string ValidPart(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        Utf8.ToUtf16(bytes, text, out _, out var written, replaceInvalidSequences: false);
        return WithLineFeeds(new string(text, 0, written));
    }

    /// <summary>
    /// Not <see cref="string.ReplaceLineEndings()"/>, which takes form feeds and other control characters for line ends too.
    /// </summary>
    private static string WithLineFeeds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>The place right after the text.</summary>
    private static Place PlaceOf(ReadOnlySpan<char> before) =>
        new(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
}
