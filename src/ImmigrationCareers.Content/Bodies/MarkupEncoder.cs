using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>
/// The one encoder of HTML, for the guide's bodies and for the site's views. Letters of every language go over the wire as
/// themselves, apostrophes and plus signs too; what HTML gives a meaning in text and in attributes with double quotes, the
/// only ones that are written here, is encoded.
/// </summary>
public sealed unsafe class MarkupEncoder : HtmlEncoder
{
    /// <summary>The framework's encodes <c>'</c>, <c>+</c> and every letter beyond 16 bits, whatever it is told.</summary>
    private static readonly HtmlEncoder Strict = Create(UnicodeRanges.All);

    private MarkupEncoder()
    {
    }

    /// <summary>The encoder, which has no state.</summary>
    public static HtmlEncoder Instance { get; } = new MarkupEncoder();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => Strict.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is not ('\'' or '+' or > char.MaxValue) && Strict.WillEncode(unicodeScalar);

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var start = 0; start < textLength; start++)
        {
            var found = Strict.FindFirstCharacterToEncode(text + start, textLength - start);
            if (found < 0) return -1;
            start += found;
            if (start + 1 < textLength && char.IsSurrogatePair(text[start], text[start + 1])) start++;
            else if (text[start] is not ('\'' or '+')) return start;
        }

        return -1;
    }

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Strict.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
