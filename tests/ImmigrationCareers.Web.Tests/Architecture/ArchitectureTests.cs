using System.Reflection;

namespace ImmigrationCareers.Web.Tests.Architecture;

/// <summary>Folders of a project need each other in one direction.</summary>
public sealed class ArchitectureTests
{
    private const string Planted = "ImmigrationCareers.Web.Tests.Architecture.Planted";

    [Theory]
    [InlineData("ImmigrationCareers.Content", "ImmigrationCareers.Content", 20)]
    [InlineData("ImmigrationCareers.Data", "ImmigrationCareers.Data", 5)]
    [InlineData("ImmigrationCareers.Web", "ImmigrationCareers.Web", 20)]
    [InlineData("guide", "ImmigrationCareers.Cli", 0)]
    public void Folders_OfAProject_MakeNoCycle(string assembly, string root, int leastFolders)
    {
        var folders = FolderDependencies.Of(Assembly.Load(assembly), root);

        Assert.True(folders.Folders.Count >= leastFolders, $"Only {folders.Folders.Count} folders were looked at.");
        Assert.Empty(folders.Cycles);
    }

    [Fact]
    public void Folders_InACycle_AreNamedWithAMemberOnEachSide()
    {
        var folders = FolderDependencies.Of(Assembly.GetExecutingAssembly(), Planted);

        Assert.Equal(3, folders.Folders.Count);
        Assert.Equal(
            [
                "One -> Two: First.Next uses Second; and back Two -> One: Second.Previous uses First",
                "Two -> One: Second.Previous uses First; and back One -> Two: First.Next uses Second",
            ],
            folders.Cycles);
    }

    /// <summary>The generated name is no folder: a view is counted where its file is.</summary>
    [Fact]
    public void Views_OfTheSite_CountInTheFoldersOfTheirFiles() =>
        Assert.Contains("Infrastructure/Views", FolderDependencies.Of(typeof(Program).Assembly, "ImmigrationCareers.Web").Folders);
}
