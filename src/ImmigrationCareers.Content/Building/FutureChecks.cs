using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// Finds days of checks that have not come yet: a slip of the year, with which a page would lead the feed and be called checked
/// until then. Time alone can only take such a finding away.
/// </summary>
internal sealed class FutureChecks(DateOnly day, DiagnosticBag findings)
{
    /// <summary>East of Greenwich tomorrow has begun.</summary>
    private readonly DateOnly last = day.AddDays(1);

    public void Report(IEnumerable<ShownFile> files)
    {
        foreach (var file in files)
        {
            switch (file.Model)
            {
                case SectionModel { Front: var front }:
                    Report(file, front.Reviewed, front.ReviewedPlace);
                    break;
                case CareerModel { Front: var front }:
                    Report(file, front.Reviewed, front.ReviewedPlace);
                    break;
                case StaticPageModel { Front: var front }:
                    Report(file, front.Reviewed, front.ReviewedPlace);
                    break;
                case SourcesModel sources:
                    foreach (var check in sources.Checked) Report(file, check.Value, check.Place);
                    break;
            }
        }
    }

    private void Report(ShownFile file, DateOnly check, Place place)
    {
        if (check <= last) return;
        findings.Add(
            file.Path,
            DiagnosticRules.FutureCheck,
            place,
            $"Nobody can have checked this on {check:yyyy-MM-dd}, which is still to come",
            $"Write the day of the check, {day:yyyy-MM-dd} if that is today.");
    }
}
