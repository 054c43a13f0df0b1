using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Reading;

/// <summary>Whatever somebody types: readers see every word of it and no mark, or there is a finding.</summary>
public sealed partial class LitterTests
{
    private const string Name = "careers/officer/09-example.md";

    private static readonly string[] Marks =
    [
        "**", "*", "_", "`", "~~", "[", "]", "](", "[ ] ", "(", ")", "](officer-role)", "{", "}", "{{ ", " }}", "{{ pay }}", "{#",
        "[^", "[^law]", "|", "|\n", "|---|---|\n", "\n| ", "\n", "\n", "\n\n", "\n\n", "\n- ", "\n-", "\n* ", "\n1. ", "\n3. ",
        "\n1.", "\n## ", "\n\n##", "\n> ", "\n```\n", "```", "\n~~~ ", ": ", "]: ", "<", ">", "<https://", "!", "\n    ", "\n  ",
        "\t", "#", "=", "==", "\n---\n", "\n• ", "\u00A0", "\n[", "\n[^", "\"", "'", "’", "https://example.org ", "www.", "@", ".",
        ", ", "+", "\n+ ", "\n***\n", "$", "%",
    ];

    [Fact]
    public void Load_AnyText_ShowsEveryWordAndNoMarkOrHasAFinding()
    {
        var random = new Random(20261127);
        using var content = TemporaryContent.FromFixture();
        content.Load();
        var (clean, wrong) = (0, new List<string>());
        for (var round = 0; round < 1500; round++)
        {
            var body = BodyOf(random, out var words);
            content.Write(Name, Texts.Section("example", body + "\n"));
            content.Loader.Reload([Name], TemporaryContent.Today);
            var guide = content.Loader.Current;
            if (guide.Diagnostics.Any(found => found.File == Name)) continue;
            clean++;
            var html = guide.SectionWithId("example").Body.Html();
            var lost = words.Where(word => !Tag().Replace(html, "").Contains(word, StringComparison.Ordinal)).ToList();
            var shown = Mark().Match(WebUtility.HtmlDecode(Tag().Replace(Code().Replace(html, "x"), "")));
            if (lost.Count > 0 || shown.Success) wrong.Add($"lost {string.Join(' ', lost)}, shown {shown.Value}:\n{body}\n{html}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {clean}:\n{string.Join("\n======\n", wrong.Take(12))}");
        Assert.InRange(clean, 200, 1500);
    }

    /// <summary>Words that stand once each, with marks between them.</summary>
    private static string BodyOf(Random random, out List<string> words)
    {
        words = [];
        var text = new StringBuilder();
        var most = random.Next(1, 8);
        for (var word = random.Next(3, 14); word > 0; word--)
        {
            words.Add($"w{(char)('a' + words.Count)}{(char)('a' + random.Next(26))}q");
            text.Append(words[^1]);
            for (var mark = random.Next(most); mark > 1; mark--) text.Append(Marks[random.Next(Marks.Length)]);
            if (random.Next(3) > 0) text.Append(' ');
        }

        return text.ToString();
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<code.*?</code>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*|`|~~|[\[\]{}|\\•]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^\s*[-+#]|<\p{L}", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
