using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Unlinked;

/// <summary>A piece of a text that other files decide; linking puts a <see cref="Part"/> in its place.</summary>
internal abstract record UnlinkedPart : BodyPart;

/// <summary>A value not yet filled in.</summary>
internal sealed record UnlinkedValue(string Id, Place Place) : UnlinkedPart;

/// <summary>A source not yet numbered.</summary>
internal sealed record UnlinkedSource(string Id, Place Place) : UnlinkedPart;

/// <summary>A bar not yet measured: its numbers may be values, and its scale is that of the picture.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Ends">Where the bars of the picture end.</param>
/// <param name="Place">Where it is.</param>
internal sealed record UnlinkedBar(UnlinkedText From, UnlinkedText To, ImmutableArray<UnlinkedText> Ends, Place Place) : UnlinkedPart;

/// <summary>How long a section takes its readers, as that section itself says.</summary>
internal sealed record UnlinkedDuration(string SectionId) : UnlinkedPart;

/// <summary>A link within the site, not yet resolved; everything up to its <see cref="UnlinkedLinkEnd"/> is its text.</summary>
internal sealed record UnlinkedLink(LinkAddress Address, string? Title) : UnlinkedPart;

internal sealed record UnlinkedLinkEnd : UnlinkedPart
{
    public static readonly UnlinkedLinkEnd Instance = new();
}

/// <summary>The beginning of a heading, whose title may hold values.</summary>
internal sealed record UnlinkedHeadingStart(UnlinkedHeading Heading) : UnlinkedPart;

internal sealed record UnlinkedHeadingEnd : UnlinkedPart
{
    public static readonly UnlinkedHeadingEnd Instance = new();
}

/// <summary>The beginning of a step, whose text may hold values.</summary>
internal sealed record UnlinkedStepStart(UnlinkedStep Step) : UnlinkedPart;

/// <summary>The end of a step's first paragraph.</summary>
internal sealed record UnlinkedStepEnd : UnlinkedPart
{
    public static readonly UnlinkedStepEnd Instance = new();
}

/// <summary>Text in an attribute, which a page announces and does not show.</summary>
internal sealed record UnlinkedLabel(UnlinkedText Text) : UnlinkedPart;
