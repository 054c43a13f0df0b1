using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Editions;

namespace ImmigrationCareers.Web.Infrastructure.Guides;

/// <summary>The one edition that a request sees from beginning to end, whatever is published meanwhile.</summary>
internal sealed class GuideOfRequest(CurrentGuide current)
{
    public Edition Edition { get; } = current.Edition;

    public Guide Guide => Edition.Guide;
}
