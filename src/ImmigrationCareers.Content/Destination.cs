using System.Collections.Immutable;

namespace ImmigrationCareers.Content;

/// <summary>What is at an address of the guide.</summary>
public abstract record Destination
{
    private Destination()
    {
    }

    /// <summary>A career's overview.</summary>
    public sealed record CareerOverview(Career Career) : Destination;

    /// <summary>A section.</summary>
    public sealed record SectionPage(Career Career, Section Section) : Destination;

    /// <summary>A static page.</summary>
    public sealed record Page(StaticPage StaticPage) : Destination;

    /// <summary>An address of the past; the page is elsewhere now.</summary>
    /// <param name="Path">The address of now, never another address of the past.</param>
    public sealed record Moved(string Path) : Destination;

    /// <summary>A section that was withdrawn.</summary>
    /// <param name="Section">What it was.</param>
    /// <param name="Instead">What to read instead, as far as it is published.</param>
    public sealed record Gone(Section Section, ImmutableArray<Section> Instead) : Destination;

    /// <summary>A page whose file has been broken since the start, so that there is no good version to show.</summary>
    /// <param name="Path">The address.</param>
    public sealed record Unavailable(string Path) : Destination;
}
