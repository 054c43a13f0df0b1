using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Linking;

/// <summary>What came of linking a text, and what it depends on.</summary>
/// <param name="Body">The linked text.</param>
/// <param name="LookedUp">Everything that was looked up, found or not.</param>
/// <param name="Findings">What was not found.</param>
internal sealed record LinkResult(Body Body, IReadOnlyCollection<Dependency> LookedUp, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Whether the text has to be linked again; one with findings always, since their hints name what is nearest now.</summary>
    public bool IsOutdatedBy(LinkChanges changes) => !Findings.IsEmpty || changes.Touch(LookedUp);
}
