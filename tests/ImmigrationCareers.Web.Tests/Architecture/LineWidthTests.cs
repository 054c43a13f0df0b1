using System.Globalization;

namespace ImmigrationCareers.Web.Tests.Architecture;

/// <summary>
/// No line of code is wider than <c>.editorconfig</c> says, so that a short method is a short method. What a tool wrote is left out.
/// </summary>
public sealed class LineWidthTests
{
    private static readonly string[] Projects = ["src", "tests"];
    private static readonly string[] WrittenByTools = ["bin", "obj", "Migrations"];

    [Fact]
    public void Lines_OfHandWrittenCode_FitTheWidthOfTheEditor()
    {
        var files = CodeFiles().ToList();

        Assert.True(files.Count > 500, $"Only {files.Count} files were looked at.");
        Assert.Empty(files.SelectMany(file => TooWide(Path.GetRelativePath(Repository.Root, file), File.ReadLines(file))));
    }

    [Fact]
    public void ALine_OfOneColumnTooMany_IsNamedWithItsPlace() =>
        Assert.Equal(
            [$"Wide.cs(2): {Width + 1} columns"],
            TooWide("Wide.cs", [new string('a', Width), new string('b', Width + 1), "    c"]));

    private static int Width { get; } = int.Parse(
        File.ReadLines(Repository.PathOf(".editorconfig"))
            .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
            .Single(setting => setting[0] == "max_line_length")[1],
        CultureInfo.InvariantCulture);

    private static IEnumerable<string> TooWide(string file, IEnumerable<string> lines) =>
        from line in lines.Index()
        where line.Item.Length > Width
        select $"{file}({line.Index + 1}): {line.Item.Length} columns";

    private static IEnumerable<string> CodeFiles() =>
        from project in Projects
        from file in Directory.EnumerateFiles(Repository.PathOf(project), "*.cs", SearchOption.AllDirectories)
        where !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Intersect(WrittenByTools).Any()
        select file;
}
