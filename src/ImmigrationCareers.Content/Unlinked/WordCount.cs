namespace ImmigrationCareers.Content.Unlinked;

/// <summary>Counts words as a person would: <c>part-time</c>, <c>$34,799</c> and <c>don't</c> are one each.</summary>
internal static class WordCount
{
    public static int In(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isLetter = char.IsLetterOrDigit(c);
            if (isLetter && !inWord) words++;
            inWord = isLetter || (inWord && (c is '\'' or '’' or '-' or ',' or '.'));
        }

        return words;
    }
}
