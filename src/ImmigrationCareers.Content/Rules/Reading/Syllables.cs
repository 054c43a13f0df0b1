using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Rules.Reading;

/// <summary>
/// Counts syllables of English words: groups of vowels, less those that are written and not said, more those that are said
/// apart. It errs by one on a few words in a hundred, in both directions.
/// </summary>
internal static partial class Syllables
{
    /// <summary>Words that the guide uses often and the rules get wrong.</summary>
    private static readonly Dictionary<string, int> Exceptions = new (int Syllables, string Words)[]
    {
        (2, "business evening every maybe people science someone something sometimes somewhere"),
        (3, "area areas everyone everything idea ideas resume résumé résumés somebody whatever"),
        (4, "everybody usajobs"),
        (5, "uscis"),
    }.SelectMany(known => known.Words.Split(' '), (known, word) => (word, known.Syllables)).ToDictionary(StringComparer.Ordinal);

    /// <summary>How many syllables a word has when it is read aloud; digits are read one by one, as a rough rule.</summary>
    public static int In(string word)
    {
        var letters = word.ToLowerInvariant().Replace('’', '\'');
        letters = letters.EndsWith("'s", StringComparison.Ordinal) ? letters[..^2] : letters.Trim('\'');
        if (letters.Contains('-', StringComparison.Ordinal)) return word.Split('-', StringSplitOptions.RemoveEmptyEntries).Sum(In);
        if (Exceptions.TryGetValue(letters, out var known)) return known;
        if (letters.Any(char.IsDigit)) return letters.Count(char.IsDigit);
        if (word.Length > 1 && word.All(char.IsUpper)) return word.Length;
        return Math.Max(1, Vowels().Count(letters) - Silent().Count(letters) + Apart().Count(letters));
    }

    [GeneratedRegex("[aeiouyéá]+")]
    private static partial Regex Vowels();

    /// <summary>
    /// The last e of a word or of its stem: in "make", "makes", "named" and "safely", but not in "table", "cases" or "wanted".
    /// </summary>
    [GeneratedRegex("(?<=[^aeiouy])(?<![^aeiouyr]l)(e$|(?<![sxzcg]|[sc]h)es$|(?<![td])ed$|e(?=(ly|ful|less|ness|ment|where)s?$))")]
    private static partial Regex Silent();

    /// <summary>
    /// Where one of the groups is said in two: "be-ing", "tri-al", "peri-od", "cre-ate", "sci-ence", "usu-al", "criticis-m".
    /// </summary>
    [GeneratedRegex(
        "[aeiouy](?=ing)|(?<![ct])i(?=a|et|en[ct]|um$|ous|er$|ers$)|(?<![cgstx])i(?=o)"
        + "|(?<=[rtc])e(?=a(te|tion|ting|tor))|(?<![gq])u(?=a[lt]|en)|sm$|(?<![aeiouyr])n't$")]
    private static partial Regex Apart();
}
