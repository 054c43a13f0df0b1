namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>One finding about content, at its place, with what to do about it.</summary>
/// <param name="File">Path relative to the content folder, with forward slashes.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the line, in characters, from 1.</param>
/// <param name="Rule">The kind of finding.</param>
/// <param name="Message">What is wrong here, a sentence without its full stop, on one line and all of it
/// to be seen, whatever it quotes.</param>
/// <param name="Hint">What to do, a sentence with its full stop.</param>
public sealed record Diagnostic(string File, int Line, int Column, DiagnosticRule Rule, string Message, string Hint)
{
    private const int MaximumMessageLength = 300;

    /// <summary>What is wrong here.</summary>
    public string Message { get; } = OneLine(Message);

    /// <summary>How many other findings of its file this one stands for.</summary>
    internal int Omitted { get; init; }

    /// <summary>The rule's code, such as <c>GUIDE007</c>.</summary>
    public string Code => Rule.Code;

    /// <summary>The rule's severity.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>The order in which findings are listed: by file, then by place.</summary>
    public static Comparison<Diagnostic> ByPlace { get; } = (a, b) =>
    {
        var order = string.CompareOrdinal(a.File, b.File);
        if (order == 0) order = a.Line.CompareTo(b.Line);
        if (order == 0) order = a.Column.CompareTo(b.Column);
        return order == 0 ? string.CompareOrdinal(a.Code, b.Code) : order;
    };

    /// <summary>A finding at a place.</summary>
    internal static Diagnostic At(string file, Place place, DiagnosticRule rule, string message, string hint) =>
        new(file, place.Line, place.Column, rule, message, hint);

    /// <summary>The form that editors and build servers parse, with the path relative to the content folder.</summary>
    public override string ToString() =>
        $"{File}({Line},{Column}): {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}. {Hint}";

    private static string OneLine(string text)
    {
        if (text.Length > MaximumMessageLength) text = text[..MaximumMessageLength] + "…";
        text = InvisibleCharacter.Spell(text);
        return text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
    }
}
