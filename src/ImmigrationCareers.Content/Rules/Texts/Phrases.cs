using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>
/// Finds words and turns of phrase as <c>rules.yml</c> writes them: <c>#</c> stands for any number, and one with a capital
/// letter is found as it is written, any other in upper and lower case. No pattern of an editor can run for ever.
/// </summary>
internal static class Phrases
{
    /// <summary>A number as people write it. Its length has an end, so that one of a million digits is not read again from each.</summary>
    private const string Number = @"\d{1,20}(?:[.,]\d{1,20}){0,10}";

    /// <summary>Finds any of the phrases, as whole words.</summary>
    public static Regex Any(IEnumerable<string> phrases) =>
        new($@"(?<![\w$£€-])(?:{string.Join('|', phrases.Select(Pattern))})(?!\w)", RegexOptions.CultureInvariant);

    private static string Pattern(string phrase)
    {
        var pattern = Regex.Escape(phrase).Replace(@"\#", Number, StringComparison.Ordinal);
        return phrase.Any(char.IsUpper) ? pattern : $"(?i:{pattern})";
    }
}
