using ImmigrationCareers.Content.EditorsGuide;

namespace ImmigrationCareers.Content.Tests;

public sealed class EditorsGuideTests
{
    /// <summary>The reference part is made from what the checks use; by hand it would drift from them.</summary>
    [Fact]
    public void ContentMd_ReferencePart_IsWhatTheChecksUse()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "content.md")).ReplaceLineEndings("\n");
        var reference = text[text.IndexOf("### Section:", StringComparison.Ordinal)..];

        Assert.Equal(ContentReference.ToMarkdown(), reference);
    }
}
