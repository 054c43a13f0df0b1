namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>What whoever runs the site on SQL Server has to know, and cannot find out from the site.</summary>
public sealed class DeploymentDocumentTests
{
    [Theory]
    [InlineData("READ_COMMITTED_SNAPSHOT ON")]
    [InlineData("db_datareader")]
    [InlineData("db_datawriter")]
    [InlineData("Encrypt=")]
    [InlineData("Latin1_General_100_BIN2")]
    [InlineData("Pool Blocking Period=NeverBlock")]
    [InlineData("Connect Timeout=5")]
    [InlineData("NuGetLockFilePath=obj/bundle.lock.json dotnet ef migrations bundle")]
    public void Document_SaysWhatAServerNeeds(string words) => Assert.Contains(
        words, File.ReadAllText(Path.Combine(Repository.Root, "docs", "deployment.md")), StringComparison.Ordinal);
}
