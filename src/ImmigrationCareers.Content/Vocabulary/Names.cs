using System.Globalization;
using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>The one form that ids and slugs have: lowercase words and digits joined by single hyphens.</summary>
public static partial class Names
{
    /// <summary>Longest id, in characters.</summary>
    public const int MaximumIdLength = 64;

    /// <summary>Longest slug, in characters.</summary>
    public const int MaximumSlugLength = 80;

    /// <summary>Whether the text can be an id.</summary>
    public static bool IsId(string text) => text.Length <= MaximumIdLength && Form().IsMatch(text);

    /// <summary>
    /// Whether pages use the id themselves: <c>main</c>. All their other ids hold an underscore, which none of content can.
    /// </summary>
    public static bool IsUsedByPages(string id) => id == "main";

    /// <summary>Whether the text can be a slug.</summary>
    public static bool IsSlug(string text) => text.Length <= MaximumSlugLength && Form().IsMatch(text);

    /// <summary>
    /// The id that a heading gets from its text: its letters and digits in lower case, all else a hyphen; empty when it has none.
    /// </summary>
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
            .ToLowerInvariant()
            .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
            .Select(WithoutAccent));

    /// <summary>
    /// A letter of the Latin script in plain letters. A table, since <see cref="string.Normalize()"/> leaves text as it
    /// is without the culture data that this product does without, and an id must not depend on the machine.
    /// </summary>
    private static string WithoutAccent(char letter) => letter switch
    {
        < '\u0080' => letter.ToString(),
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ă' or 'ą' => "a",
        'æ' => "ae",
        'ç' or 'ć' or 'ĉ' or 'ċ' or 'č' => "c",
        'ď' or 'đ' or 'ð' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ĕ' or 'ė' or 'ę' or 'ě' => "e",
        'ĝ' or 'ğ' or 'ġ' or 'ģ' => "g",
        'ĥ' or 'ħ' => "h",
        'ì' or 'í' or 'î' or 'ï' or 'ĩ' or 'ī' or 'ĭ' or 'į' or 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' or 'ļ' or 'ľ' or 'ł' => "l",
        'ñ' or 'ń' or 'ņ' or 'ň' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ŏ' or 'ő' => "o",
        'œ' => "oe",
        'ŕ' or 'ŗ' or 'ř' => "r",
        'ś' or 'ŝ' or 'ş' or 'š' or 'ș' => "s",
        'ß' => "ss",
        'ţ' or 'ť' or 'ŧ' or 'ț' => "t",
        'þ' => "th",
        'ù' or 'ú' or 'û' or 'ü' or 'ũ' or 'ū' or 'ŭ' or 'ů' or 'ű' or 'ų' => "u",
        'ŵ' => "w",
        'ý' or 'ÿ' or 'ŷ' => "y",
        'ź' or 'ż' or 'ž' => "z",
        _ => letter.ToString(),
    };

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Form();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
