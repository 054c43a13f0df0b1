using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>Collects the findings about one file while it is read.</summary>
internal sealed class FileDiagnostics(string file)
{
    private readonly FileFindings found = new();

    public string File { get; } = file;

    public bool HasErrors { get; private set; }

    /// <summary>How many findings there are so far.</summary>
    public int Count => found.Count;

    public void Add(DiagnosticRule rule, Place place, string message, string hint)
    {
        found.Add(new Diagnostic(File, place.Line, place.Column, rule, message, hint));
        HasErrors |= rule.Severity == Severity.Error;
    }

    /// <summary>Reports a character that nobody sees, once however many parts of a text stumble over it.</summary>
    public void Add(InvisibleCharacter character, Place place) => Add(
        DiagnosticRules.InvisibleCharacter,
        place,
        $"Here is {character.Name}, which nobody sees",
        InvisibleCharacter.IsSpace((char)character.CodePoint) ? "Write a common space, or nothing." : "Delete it.");

    public ImmutableArray<Diagnostic> ToImmutable() => found.ToImmutable();
}
