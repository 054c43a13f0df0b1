using ImmigrationCareers.Testing.Folders;

namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>The public site under the name by which browsers allow passkeys without TLS.</summary>
public sealed class AccountSite() : Site("Production", ContentCopy.WithFixture())
{
    private protected override string Host => "localhost";
}
