using ImmigrationCareers.Testing.Folders;

namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>The site as an editor runs it at home, without a broken file to begin with; its content is for tests to change.</summary>
public sealed class EditorSite() : Site("Development", new ContentCopy());
