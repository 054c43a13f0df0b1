namespace ImmigrationCareers.Browser.Tests.Support;

/// <summary>Assertions whose failure names everything that was found, not the beginning of it.</summary>
internal static class Expected
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        if (all.Count > 0) Assert.Fail(string.Join(Environment.NewLine, all));
    }

    /// <summary>Two lists are the same; names the first place where they differ, whole.</summary>
    public static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var same = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same == expected.Count && same == found.Count) return;
        Assert.Fail(
            $"{expected.Count} expected, {found.Count} found. "
            + $"At {same}: expected {expected.ElementAtOrDefault(same)}, found {found.ElementAtOrDefault(same)}");
    }
}
