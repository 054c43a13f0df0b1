namespace ImmigrationCareers.Browser.Tests.Support;

/// <summary>Assertions whose failure names everything that was found, not the beginning of it.</summary>
internal static class Expected
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        if (all.Count > 0) Assert.Fail(string.Join(Environment.NewLine, all));
    }
}
