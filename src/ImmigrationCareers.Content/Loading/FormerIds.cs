using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Unlinked;

namespace ImmigrationCareers.Content.Loading;

/// <summary>Checks that former ids lead to current ones; those of other sections are checked where all are known.</summary>
internal static class FormerIds
{
    public static void Check(SectionFile front, UnlinkedBody body, FileDiagnostics diagnostics)
    {
        var all = body.Ids.ToHashSet(StringComparer.Ordinal);
        Check(front.FormerHeadings, all, all, "heading", diagnostics);
        Check(front.FormerSteps, [.. body.Steps.Select(step => step.Id)], all, "step", diagnostics);
        var headings = front.FormerHeadings.Select(name => name.Former).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in front.FormerSteps.Where(step => headings.Contains(step.Former)))
            diagnostics.Add(
                DiagnosticRules.FormerId,
                twice.Place,
                $"{twice.Former} is a former heading as well",
                "Name it once, under anchors or under steps.");
    }

    private static void Check(
        ImmutableArray<FormerName> names, HashSet<string> possible, HashSet<string> inUse, string what, FileDiagnostics diagnostics)
    {
        foreach (var name in names)
        {
            if (inUse.Contains(name.Former))
                diagnostics.Add(
                    DiagnosticRules.FormerId, name.Place, $"{name.Former} is still in use", "Remove the entry, or rename the other.");
            else if (name is { SectionId: null, Current.Length: > 0 } && !possible.Contains(name.Current))
                diagnostics.Add(
                    DiagnosticRules.FormerId,
                    name.Place,
                    $"{name.Former} leads to {name.Current}, which is no {what} of this section",
                    NearestName.Hint(name.Current, possible, $"Name a {what} that is there now."));
        }
    }
}
