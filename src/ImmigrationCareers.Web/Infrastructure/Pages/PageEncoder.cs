using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>
/// The one encoder of the site's HTML. Letters of every language go over the wire as themselves, apostrophes and plus signs
/// too; what HTML gives a meaning in text and in attributes with double quotes, the only ones that the site writes, is encoded.
/// </summary>
internal sealed unsafe class PageEncoder : HtmlEncoder
{
    /// <summary>The framework's encodes <c>'</c> and <c>+</c> whatever it is told.</summary>
    private static readonly HtmlEncoder Strict = Create(UnicodeRanges.All);

    private PageEncoder()
    {
    }

    public static HtmlEncoder Instance { get; } = new PageEncoder();

    public override int MaxOutputCharactersPerInputCharacter => Strict.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is not ('\'' or '+') && Strict.WillEncode(unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var start = 0; start < textLength; start++)
        {
            var found = Strict.FindFirstCharacterToEncode(text + start, textLength - start);
            if (found < 0) return -1;
            start += found;
            if (text[start] is not ('\'' or '+')) return start;
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Strict.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
