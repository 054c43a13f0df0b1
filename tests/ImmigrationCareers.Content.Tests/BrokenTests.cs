using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests;

/// <summary>
/// Runs the cases under <c>Broken/</c>: the files in <c>content/</c> are put into the guide in <c>Fixture/</c>, those
/// named in <c>deleted.txt</c> taken out, and <c>expected.txt</c> must be everything that <c>guide check</c> then prints.
/// </summary>
public sealed partial class BrokenTests
{
    private static readonly string Folder = Repository.TestData("Broken");

    public static TheoryData<string> Cases => [.. CaseNames()];

    public static TheoryData<string> CasesMadeInCode => [.. BrokenInCode.Cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_BrokenContent_ReportsExactlyWhatIsWrong(string name)
    {
        using var content = TemporaryContent.FromFixture();
        if (Directory.Exists(FileOf(name, "content"))) content.CopyFrom(FileOf(name, "content"));
        if (File.Exists(FileOf(name, "deleted.txt")))
        {
            foreach (var deleted in File.ReadAllLines(FileOf(name, "deleted.txt"))) content.Delete(deleted);
        }

        var printed = content.Check().Printed();

        Assert.Equal(ExpectedOf(name), printed);
        Assert.Contains($" {name.Split('-')[0]}: ", printed, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CasesMadeInCode))]
    public void Check_BrokenContentNoEditorWouldKeep_ReportsExactlyWhatIsWrong(string name)
    {
        using var content = TemporaryContent.FromFixture();
        var broken = BrokenInCode.Cases[name];
        using var held = broken.Break(content);

        Assert.Equal(broken.Expected, content.Check().Printed());
    }

    [Fact]
    public void Rules_AllHaveABrokenExample()
    {
        var printed = CaseNames().Select(ExpectedOf).Concat(BrokenInCode.Cases.Values.Select(broken => broken.Expected));
        var provoked = printed.SelectMany(text => Code().Matches(text).Select(match => match.Value)).ToHashSet();

        Assert.True(DiagnosticRules.All.Length >= 62, "Rules are missing from the list of all.");
        Assert.Empty(DiagnosticRules.All.Select(rule => rule.Code).Except(provoked));
        Assert.Empty(provoked.Except(DiagnosticRules.All.Select(rule => rule.Code)));
    }

    [Fact]
    public void Rules_AllHaveACodeOfTheirOwnAndAMeaning()
    {
        Assert.Distinct(DiagnosticRules.All.Select(rule => rule.Code));
        Assert.All(DiagnosticRules.All, rule => Assert.Matches(@"\AGUIDE[0-9]{3}\z", rule.Code));
        Assert.All(DiagnosticRules.All, rule => Assert.EndsWith(".", rule.Meaning, StringComparison.Ordinal));
    }

    private static IEnumerable<string> CaseNames() =>
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    private static string ExpectedOf(string name) => File.ReadAllText(FileOf(name, "expected.txt"));

    private static string FileOf(string name, string file) => Path.Combine(Folder, name, file);

    [GeneratedRegex(@"GUIDE[0-9]{3}(?=: )")]
    private static partial Regex Code();
}
