using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Linking;

/// <summary>A body together with what it was linked by.</summary>
/// <param name="Page">The page whose text it is.</param>
/// <param name="LookedUp">Everything that was looked up, found or not.</param>
/// <param name="Findings">What was not found.</param>
/// <param name="Body">The result.</param>
internal sealed record LinkedBody(
    LinkPage Page, IReadOnlyCollection<LinkKey> LookedUp, ImmutableArray<Diagnostic> Findings, Body Body);
