namespace ImmigrationCareers.Testing.Folders;

/// <summary>A copy of the guide.</summary>
public sealed class ContentCopy : TemporaryFolder
{
    public ContentCopy() => CopyFrom(Repository.Content);

    /// <summary>With a section of each kind that the guide itself does not have.</summary>
    public static ContentCopy WithFixture()
    {
        var copy = new ContentCopy();
        copy.CopyFrom(Repository.TestData("Fixture"));
        return copy;
    }
}
