using System.Text;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>Encodes text for HTML, in elements and in quoted attributes alike.</summary>
internal static class Html
{
    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0) return text;
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                _ => encoded.Append(c),
            };
        }

        return encoded.ToString();
    }
}
