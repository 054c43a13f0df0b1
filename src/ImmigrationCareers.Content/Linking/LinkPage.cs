using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Content.Linking;

/// <summary>A page that a link can lead to.</summary>
/// <param name="Path">Its address.</param>
/// <param name="OwnerId">Id of its section or career; null for static pages.</param>
/// <param name="Draft">Its text, for the ids in it.</param>
/// <param name="FormerIds">Ids the text had before, by what they lead to now.</param>
/// <param name="Takes">How long it takes its readers, in words; null where it does not say.</param>
/// <param name="IsShown">Whether readers can see it today.</param>
/// <param name="IsBroken">Whether the newest version of its file has errors.</param>
internal sealed record LinkPage(
    string Path,
    string? OwnerId,
    DraftBody Draft,
    ImmutableArray<(string Former, string Current)> FormerIds,
    string? Takes,
    bool IsShown,
    bool IsBroken)
{
    /// <summary>The id that an id of now or of the past leads to; null when it was never one.</summary>
    public string? CurrentAnchor(string id)
    {
        if (Draft.Ids.Contains(id)) return id;
        foreach (var (former, current) in FormerIds)
        {
            if (former == id) return current;
        }

        return null;
    }

    /// <summary>Whether every link would find the same at both.</summary>
    public static bool AreSameTarget(LinkPage a, LinkPage b) =>
        ReferenceEquals(a, b)
        || (a.Path == b.Path
            && a.OwnerId == b.OwnerId
            && a.Takes == b.Takes
            && a.IsShown == b.IsShown
            && a.IsBroken == b.IsBroken
            && a.Draft.Ids.SequenceEqual(b.Draft.Ids)
            && a.FormerIds.SequenceEqual(b.FormerIds));
}
