namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>Scripts that are written from right to left, such as Arabic and Hebrew.</summary>
internal static class RightToLeft
{
    /// <summary>Whether the text has a letter of one, so that the browser has to look which way it runs.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (IsOne(letter)) return true;
        }

        return false;
    }

    /// <summary>By the blocks that Unicode keeps for them; of those beyond 16 bits the first halves of the pairs.</summary>
    private static bool IsOne(char letter) => letter
        is (>= '\u0590' and <= '\u08ff')
        or (>= '\ufb1d' and <= '\ufdff')
        or (>= '\ufe70' and <= '\ufefc')
        or '\ud802' or '\ud803' or '\ud83a' or '\ud83b';
}
