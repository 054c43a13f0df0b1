namespace ImmigrationCareers.Content.Rules.Glossary;

/// <summary>A text in which many terms are looked for.</summary>
/// <param name="Words">What it says.</param>
internal sealed record SearchedText(string Words)
{
    /// <summary>The same in lower case.</summary>
    public string Lower { get; } = Words.ToLowerInvariant();
}
