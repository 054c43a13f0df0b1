using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Web.Infrastructure.Pages.Bodies;
using ImmigrationCareers.Web.Infrastructure.Plans;

namespace ImmigrationCareers.Web.Features.Careers;

/// <summary>A career's overview: facts at a glance, the introduction, the journey.</summary>
public sealed class OverviewModel(Guide guide, Career career, ReaderState reader)
{
    public ReaderState Reader => reader;

    public CareerProgress Progress { get; } = new(career, reader.Marks);

    public Career Career => career;

    public BodyHtml Body { get; } = new(career.Body, BodyView.Alone with { WithPermalinks = true });

    public bool IsOverdue => guide.Day > career.ReviewBy;

    public int ReadingMinutes => career.Sections.Sum(section => section.Body.ReadingMinutes);

    public int Steps => career.Sections.Sum(section => section.Body.Steps.Length);

    public IEnumerable<Career> Others => guide.Careers.Where(other => other.HasOverview && other != career && other.Slug != career.Slug);
}
