using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>What is said of YAML that cannot be read: where the mistake is, and the line to paste instead.</summary>
public sealed class YamlMessageTests
{
    private const string Name = "careers/officer/09-example.md";

    [Theory]
    [InlineData("title: Education: degrees", 3, 8, "title: \"Education: degrees\"")]
    [InlineData("title: “Education: degrees”", 3, 8, "title: \"Education: degrees\"")]
    [InlineData("title: @home", 3, 8, "title: \"@home\"")]
    [InlineData("title: % of all", 3, 8, "title: \"% of all\"")]
    [InlineData("title: *Role*", 3, 8, "title: \"*Role*\"")]
    [InlineData("title: & more", 3, 8, "title: \"& more\"")]
    [InlineData("title: !Role", 3, 8, "title: \"!Role\"")]
    [InlineData("title: `Role`", 3, 8, "title: \"`Role`\"")]
    [InlineData("title: | Role", 3, 8, "title: \"| Role\"")]
    [InlineData("title: > Role", 3, 8, "title: \"> Role\"")]
    [InlineData("title: - Role", 3, 8, "title: \"- Role\"")]
    [InlineData("title: {{ pay }} a year", 3, 8, "title: \"{{ pay }} a year\"")]
    [InlineData("title: \"Role", 3, 8, "title: \"Role\"")]
    [InlineData("title: 'Role", 3, 8, "title: \"Role\"")]
    [InlineData("title: \"Role\" of all", 3, 14, "title: \"\\\"Role\\\" of all\"")]
    [InlineData("title: 'It's a role'", 3, 12, "title: \"It's a role\"")]
    [InlineData("title: \"C:\\path\"", 3, 11, "title: \"C:\\\\path\"")]
    [InlineData("title:Role", 3, 7, "title: Role")]
    [InlineData("title:\u00A0Role", 3, 7, "title: Role")]
    [InlineData("title:\n\tRole", 4, 1, "Use spaces:   Role")]
    [InlineData("title: Role\n  of: all", 4, 3, "title: \"Role of: all\"")]
    [InlineData("title: Role\nsources:\n-book", 5, 2, "Write - book")]
    [InlineData("title: Role\nsources: [book", 4, 10, "Close it with ]")]
    [InlineData("title: Role\nanchors: { a: @b }", 4, 15, "a: \"@b\"")]
    [InlineData("title: Role\nanchors: { a: b: c, d: e }", 4, 15, "a: \"b: c\"")]
    [InlineData("title: Role\nanchors: { a: \"b\" c }", 4, 18, "a: \"\\\"b\\\" c\"")]
    [InlineData("title: Role\nanchors: { a: $34,799, b: c }", 4, 15, "A comma needs quotes: a: \"$34,799\"")]
    [InlineData("title: Role\nsome words", 4, 1, "such as title: Education")]
    public void Load_YamlThatSomebodyWrote_SaysWhatToWrite(string lines, int line, int column, string hint)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example").Replace("title: Section example", lines, StringComparison.Ordinal));

        var found = content.Load().Diagnostics.Single(diagnostic => diagnostic.Code == "GUIDE012");

        Assert.Equal((line, column), (found.Line, found.Column));
        Assert.Contains(hint, found.Hint, StringComparison.Ordinal);
    }

    /// <summary>Whatever is cut out of good YAML, no word of its parser is said.</summary>
    [Fact]
    public void Load_YamlWithAnythingCutOut_SpeaksNoWordOfItsParser()
    {
        string[] words = ["While ", "did not find", "Exception", "scalar", "token", "expected '", "node content", "simple key"];
        var text = Texts.Section("example", keys: "sources: [book, 'law']\nanchors: { old: \"\", older: new }\nsteps:\n  a: b\n");
        using var content = TemporaryContent.FromFixture();
        var said = 0;
        for (var at = 4; at < text.Length - 12; at++)
        {
            foreach (var put in new[] { "", ": ", "\"", "{", "\t" })
            {
                content.Write(Name, text[..at] + put + text[(at + 1)..]);
                foreach (var found in content.Load().Diagnostics.Where(diagnostic => diagnostic.Code == "GUIDE012"))
                {
                    said++;
                    Assert.DoesNotContain(words, word => found.Message.Contains(word, StringComparison.Ordinal));
                }
            }
        }

        Assert.InRange(said, 100, int.MaxValue);
    }
}
