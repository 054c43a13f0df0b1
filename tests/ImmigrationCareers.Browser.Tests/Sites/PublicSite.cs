using ImmigrationCareers.Testing.Folders;

[assembly: AssemblyFixture(typeof(ImmigrationCareers.Browser.Tests.Sites.PublicSite))]

namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>
/// The site as the public sees it, with the sections of <c>Fixture/</c>.
/// Its content never changes, so that all tests can share it.
/// </summary>
public sealed class PublicSite() : Site("Production", ContentCopy.WithFixture());
