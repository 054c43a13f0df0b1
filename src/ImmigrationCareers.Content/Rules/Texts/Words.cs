using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>What counts as a word.</summary>
internal static partial class Words
{
    /// <summary>How many words a text has.</summary>
    public static int In(string text) => Word().Count(text);

    /// <summary>Letters and digits, joined by apostrophes and hyphens; a number with its commas and points is one word.</summary>
    [GeneratedRegex(@"[\p{L}\d](?:[\p{L}\d'’-]|[.,](?=\d))*")]
    public static partial Regex Word();
}
