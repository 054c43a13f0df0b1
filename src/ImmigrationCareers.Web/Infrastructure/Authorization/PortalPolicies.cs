namespace ImmigrationCareers.Web.Infrastructure.Authorization;

/// <summary>For whom a page is.</summary>
public static class PortalPolicies
{
    /// <summary>For whoever is signed in; everybody else is sent to sign in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>For editors. To everybody else there is no such page.</summary>
    public const string Editor = nameof(Editor);

    /// <summary>The role that makes an account an editor's.</summary>
    public const string EditorRole = "Editor";
}
