namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>The site as an editor runs it at home; its content is for a test to change.</summary>
public sealed class EditorSite() : Site("Development");
