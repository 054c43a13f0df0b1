using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Linking;

/// <summary>A page that a link can lead to.</summary>
/// <param name="Path">Its address.</param>
/// <param name="OwnerId">Id of its section or career; null for static pages.</param>
/// <param name="Anchors">The ids in its text.</param>
/// <param name="Takes">How long it takes its readers, in words; null where it does not say.</param>
/// <param name="Visibility">What readers get at its address today.</param>
/// <param name="IsBroken">Whether the newest version of its file has errors.</param>
internal sealed record LinkTarget(string Path, string? OwnerId, Anchors Anchors, string? Takes, Visibility Visibility, bool IsBroken)
{
    /// <summary>Whether readers can see it today.</summary>
    public bool IsShown => Visibility == Visibility.Shown;

    /// <summary>Whether readers are told nothing of it today.</summary>
    public bool IsHidden => Visibility == Visibility.Hidden;

    /// <summary>A page that has never been good: there is nothing to show, and links to it are not reported again.</summary>
    public static LinkTarget Broken(string path, string? ownerId) =>
        new(path, ownerId, Anchors.None, Takes: null, Visibility.Hidden, IsBroken: true);

    /// <summary>Whether every link would find the same at both.</summary>
    public static bool AreSame(LinkTarget a, LinkTarget b) =>
        ReferenceEquals(a, b)
        || (a.Path == b.Path
            && a.OwnerId == b.OwnerId
            && a.Takes == b.Takes
            && a.Visibility == b.Visibility
            && a.IsBroken == b.IsBroken
            && a.Anchors.AreSameAs(b.Anchors));
}
