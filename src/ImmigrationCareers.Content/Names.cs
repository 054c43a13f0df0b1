using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content;

/// <summary>The one form that ids and slugs have: lower-case words and digits joined by single hyphens.</summary>
public static partial class Names
{
    /// <summary>Longest id, in characters.</summary>
    public const int MaximumIdLength = 64;

    /// <summary>Longest slug, in characters.</summary>
    public const int MaximumSlugLength = 80;

    /// <summary>Whether the text can be an id.</summary>
    public static bool IsId(string text) => text.Length <= MaximumIdLength && Form().IsMatch(text);

    /// <summary>Whether the text can be a slug.</summary>
    public static bool IsSlug(string text) => text.Length <= MaximumSlugLength && Form().IsMatch(text);

    /// <summary>The id that a heading gets from its text: its letters and digits in lower case, all else a hyphen; empty when it has none.</summary>
    public static string IdFromText(string text)
    {
        var id = string.Join('-', WordsOf(text));
        return id.Length <= MaximumIdLength ? id : id[..MaximumIdLength].Trim('-');
    }

    /// <summary>The words of a text as ids and slugs spell them.</summary>
    public static string[] WordsOf(string text) => NotInNames().Split(Fold(text)).Where(word => word.Length > 0).ToArray();

    /// <summary>Lower case without accents and apostrophes, so that "Résumé" gives resume and "reader's" gives readers.</summary>
    private static string Fold(string text) =>
        string.Concat(text
            .Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && c is not ('\'' or '’')))
            .ToLowerInvariant();

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Form();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
