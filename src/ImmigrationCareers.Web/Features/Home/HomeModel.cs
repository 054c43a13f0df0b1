using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Wording;
using ImmigrationCareers.Web.Infrastructure.Plans;

namespace ImmigrationCareers.Web.Features.Home;

/// <summary>The home page; a returning reader finds the way back.</summary>
public sealed class HomeModel(Guide guide, ReaderState reader)
{
    public Site Site => guide.Site;

    public IReadOnlyList<Promise> Promises => guide.Promises;

    public ReaderState Reader => reader;

    public IReadOnlyList<Career> Careers { get; } = [.. guide.Careers.Where(career => career.HasOverview)];

    /// <summary>Where the reader left off; null for everybody else.</summary>
    public Section? Continue { get; } = Continuation.Of(guide, reader.Marks);
}
