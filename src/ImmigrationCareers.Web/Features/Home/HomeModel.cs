using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Features.Plan;
using ImmigrationCareers.Web.Infrastructure.Readers;

namespace ImmigrationCareers.Web.Features.Home;

/// <summary>The front page; a returning reader finds the way back.</summary>
public sealed class HomeModel(Guide guide, ReaderState reader)
{
    public Site Site => guide.Site;

    public ReaderState Reader => reader;

    public IReadOnlyList<Career> Careers { get; } = [.. guide.Careers.Where(career => career.HasOverview)];

    /// <summary>Where the reader left off; null for everybody else.</summary>
    public Section? Continue { get; } = PlanModel.ContinueOf(guide, reader.Marks);
}
