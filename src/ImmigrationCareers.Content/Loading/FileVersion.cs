using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Loading;

/// <summary>What one reading of one file gave.</summary>
/// <param name="Hash">Of its bytes, by which a file that was only touched
/// is known to be the same; empty when they could not be read.</param>
/// <param name="Model">What it says, or null when it has errors.</param>
/// <param name="Partial">What can be used of a file that has errors while there is no good version of it; else null.</param>
/// <param name="ClaimedId">The id a file with errors would have, as far
/// as one can tell, so that links to it are not reported again.</param>
/// <param name="Diagnostics">What is wrong with it by itself.</param>
internal sealed record FileVersion(
    string Hash, FileModel? Model, FileModel? Partial, string? ClaimedId, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the file could not even be read, so that it is to be tried again although it looks the same.</summary>
    public bool IsUnreadable => Diagnostics.Any(diagnostic => diagnostic.Rule == DiagnosticRules.Unreadable);

    /// <summary>Whether nothing came of reading the file again: the same bytes, or none for the same reason.</summary>
    public bool IsSameAs(FileVersion other) => Hash == other.Hash && Diagnostics.SequenceEqual(other.Diagnostics);
}
