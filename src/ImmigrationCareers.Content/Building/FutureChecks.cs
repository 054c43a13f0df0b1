using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// Finds days of checks that have not come yet: a slip of the year, with which a page would lead the feed and be called checked
/// until then. Time alone can only take such a finding away.
/// </summary>
internal static class FutureChecks
{
    public static void Report(IEnumerable<ShownFile> files, DateOnly day, DiagnosticBag findings)
    {
        // East of Greenwich tomorrow has begun.
        var last = day.AddDays(1);
        foreach (var file in files)
        {
            foreach (var check in ChecksIn(file.Model).Where(check => check.Value > last))
                findings.Add(
                    file.Path,
                    DiagnosticRules.FutureCheck,
                    check.Place,
                    $"Nobody can have checked this on {check.Value:yyyy-MM-dd}, which is still to come",
                    $"Write the day of the check, {day:yyyy-MM-dd} if that is today.");
        }
    }

    private static ImmutableArray<Located<DateOnly>> ChecksIn(FileModel? model) => model switch
    {
        SectionModel section => [new(section.Front.Reviewed, section.Front.ReviewedPlace)],
        CareerModel career => [new(career.Front.Reviewed, career.Front.ReviewedPlace)],
        StaticPageModel page => [new(page.Front.Reviewed, page.Front.ReviewedPlace)],
        SourcesModel sources => sources.Checked,
        _ => [],
    };
}
