using System.Text.Json;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Tests.Printing;

public sealed class DiagnosticWriterTests
{
    private static readonly Diagnostic Error = new(
        "careers/a/01-b.md", 3, 7, DiagnosticRules.UnknownKey, "There is 100% no key \"a\"", "Did you mean b?");
    private static readonly Diagnostic Warning = new("odd:name,100%.md", 1, 1, DiagnosticRules.SkippedLevel, "It skips", "Do not.");

    [Fact]
    public void Write_Text_IsTheFormThatEditorsParse() => Assert.Equal(
        """
        content/careers/a/01-b.md(3,7): error GUIDE007: There is 100% no key "a". Did you mean b?
        content/odd:name,100%.md(1,1): warning GUIDE033: It skips. Do not.

        """,
        DiagnosticWriter.Write([Error, Warning], "content", DiagnosticFormat.Text));

    [Fact]
    public void Write_Github_EscapesWhatAnnotationsUseThemselves() => Assert.Equal(
        """
        ::error file=content/careers/a/01-b.md,line=3,col=7,title=GUIDE007::There is 100%25 no key "a". Did you mean b?
        ::warning file=content/odd%3Aname%2C100%25.md,line=1,col=1,title=GUIDE033::It skips. Do not.

        """,
        DiagnosticWriter.Write([Error, Warning], "content", DiagnosticFormat.Github));

    [Fact]
    public void Write_Json_IsAnArrayOfObjects()
    {
        using var json = JsonDocument.Parse(DiagnosticWriter.Write([Error, Warning], "content", DiagnosticFormat.Json));

        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal(
            """{"file":"content/careers/a/01-b.md","line":3,"column":7,"code":"GUIDE007","severity":"error","""
            + """
              "message":"There is 100% no key \u0022a\u0022","hint":"Did you mean b?"}
              """,
            JsonSerializer.Serialize(json.RootElement[0]));
        Assert.Equal("warning", json.RootElement[1].GetProperty("severity").GetString());
    }

    [Theory]
    [InlineData(DiagnosticFormat.Text, "")]
    [InlineData(DiagnosticFormat.Github, "")]
    [InlineData(DiagnosticFormat.Json, "[]\n")]
    public void Write_NothingFound_SaysSoInItsForm(DiagnosticFormat format, string expected) =>
        Assert.Equal(expected, DiagnosticWriter.Write([], "content", format));

    [Fact]
    public void Write_ContentInTheCurrentDirectory_HasPathsThatBeginWithTheirName() => Assert.StartsWith(
        "careers/a/01-b.md(3,7)", DiagnosticWriter.Write([Error], ".", DiagnosticFormat.Text), StringComparison.Ordinal);

    [Fact]
    public void Message_OfManyLinesOrEndless_IsOneLineOfADecentLength()
    {
        var diagnostic = new Diagnostic("a", 1, 1, DiagnosticRules.UnknownKey, "one\ntwo\u001B" + new string('x', 1000), "Hint.");

        Assert.StartsWith("one two xxx", diagnostic.Message, StringComparison.Ordinal);
        Assert.InRange(diagnostic.Message.Length, 100, 310);
    }

    [Fact]
    public void ByPlace_Diagnostics_AreSortedByFileThenLineThenColumn()
    {
        Diagnostic[] found =
        [
            Error with { File = "b" }, Error with { Line = 10 }, Error with { Column = 10 }, Error,
        ];

        Array.Sort(found, Diagnostic.ByPlace);

        Assert.Equal(
            [("b", 3, 7), ("careers/a/01-b.md", 3, 7), ("careers/a/01-b.md", 3, 10), ("careers/a/01-b.md", 10, 7)],
            found.Select(diagnostic => (diagnostic.File, diagnostic.Line, diagnostic.Column)));
    }
}
