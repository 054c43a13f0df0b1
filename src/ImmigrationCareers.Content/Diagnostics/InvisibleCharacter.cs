using System.Buffers;
using System.Globalization;

namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>A character that nobody sees, or takes for a space, by the name that finds it.</summary>
/// <param name="Index">Where in the text it is.</param>
/// <param name="CodePoint">Which it is.</param>
internal readonly record struct InvisibleCharacter(int Index, int CodePoint)
{
    /// <summary>The first half of the pairs that tag characters, which show nothing, are written with.</summary>
    private const char TagSurrogate = '\uDB40';

    private const string Spaces = "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";

    private const string Unseen =
        "\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180E\u200B\u200C\u200D\u200E\u200F\u2028\u2029"
        + "\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069"
        + "\u206A\u206B\u206C\u206D\u206E\u206F\u3164\uFE00\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB\uDB40";

    private static readonly SearchValues<char> All = SearchValues.Create(Spaces + Unseen);

    /// <summary>Its code point and what it is, such as <c>U+00A0, a no-break space</c>.</summary>
    public string Name => $"U+{CodePoint:X4}, {Description}";

    private string Description => CodePoint switch
    {
        0x00A0 or 0x2007 or 0x202F => "a no-break space",
        0x00AD => "a soft hyphen",
        0x200B => "a space of no width",
        0x200C or 0x200D or 0x2060 => "a joiner of no width",
        0xFEFF => "a byte order mark",
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "a mark that turns the direction of text",
        _ when IsSpace((char)CodePoint) => "a space of another width",
        _ => "a character without a shape",
    };

    /// <summary>The first one in a text; null when all of it can be seen. Common spaces, tabs and line ends do not count.</summary>
    public static InvisibleCharacter? In(ReadOnlySpan<char> text)
    {
        var index = text.IndexOfAny(All);
        return index < 0 ? null : At(text, index);
    }

    /// <summary>The text without those at its ends, and without common white space there.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>Whether a reader sees nothing of the character: it is one of these or common white space.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || All.Contains(c);

    /// <summary>Whether it is a space that Markdown and YAML do not take for one.</summary>
    public static bool IsSpace(char c) => Spaces.Contains(c, StringComparison.Ordinal);

    /// <summary>The one at a place of the text.</summary>
    public static InvisibleCharacter At(ReadOnlySpan<char> text, int index) => new(
        index,
        text[index] == TagSurrogate && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index]);

    /// <summary>The text with each of them written as its code point, for messages that quote it.</summary>
    public static string Spell(string text)
    {
        for (var found = In(text); found is { } it; found = In(text))
        {
            var length = it.CodePoint > char.MaxValue ? 2 : 1;
            text = string.Create(
                CultureInfo.InvariantCulture, $"{text.AsSpan(0, it.Index)}<U+{it.CodePoint:X4}>{text.AsSpan(it.Index + length)}");
        }

        return text;
    }
}
