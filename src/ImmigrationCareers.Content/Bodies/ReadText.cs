using System.Globalization;
using System.Text;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>Text reduced to what is read: its words and figures, without their dress.</summary>
internal static class ReadText
{
    /// <summary>
    /// Words in lower case and figures, each after one space. An apostrophe joins, as do the commas and points within a number;
    /// every other mark, dash and space only separates. Signs that say something (%, $, +, °, ✓) stay.
    /// </summary>
    public static string Normalize(string text)
    {
        var read = new StringBuilder(text.Length);
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsJoining(text, i)) continue;
            var isRead = IsRead(c);
            if (isRead && !inWord) read.Append(' ');
            if (isRead) read.Append(char.ToLowerInvariant(c));
            inWord = isRead;
        }

        return read.ToString();
    }

    private static bool IsJoining(string text, int i) => text[i] switch
    {
        '\'' or '’' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => true,
        ',' => IsDigitAt(text, i - 1) && IsDigitAt(text, i + 1),
        _ => false,
    };

    private static bool IsDigitAt(string text, int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);

    private static bool IsRead(char c) => char.IsLetterOrDigit(c) || c is '%' or '‰' or '&' or '§' || char.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber
        or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate;
}
