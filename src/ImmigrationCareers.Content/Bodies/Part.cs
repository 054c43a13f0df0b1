using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>
/// A piece of a body. Markdown is rendered once, when its file is read; what depends on other files (values, sources,
/// links) or on the page that shows it (ids, heading levels, steps) stays open as a part of its own.
/// </summary>
internal abstract record Part;

/// <summary>HTML that is the same on every page.</summary>
internal sealed record HtmlPart(string Html) : Part;

internal sealed record HeadingStart(string Id) : Part;

internal sealed record HeadingEnd(string Id) : Part;

internal sealed record StepStart(string Id) : Part;

internal sealed record StepLabelEnd : Part;

/// <summary>A value not yet filled in.</summary>
internal sealed record ValuePart(string Id, Place Place) : Part;

/// <summary>A bar not yet measured: its numbers may be values, and its scale is that of the picture.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Ends">Where the bars of the picture end.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record BarPart(DraftText From, DraftText To, ImmutableArray<DraftText> Ends, Place Place) : Part;

/// <summary>How long a section takes its readers, as that section itself says.</summary>
internal sealed record DurationPart(string SectionId) : Part;

/// <summary>A source not yet numbered.</summary>
internal sealed record SourcePart(string Id, Place Place) : Part;

/// <summary>A link within the site, not yet resolved; everything up to its <see cref="LinkEnd"/> is its text.</summary>
internal sealed record LinkStart(LinkTarget Target, string? Title) : Part;

internal sealed record LinkEnd(LinkTarget Target) : Part;

/// <summary>A numbered source.</summary>
internal sealed record ReferencePart(int Number, bool IsFirst) : Part;

/// <summary>A link within the site that leads somewhere.</summary>
internal sealed record ResolvedLinkStart(ResolvedLink Link, string? Title) : Part;

/// <summary>Where a link leads.</summary>
/// <param name="Path">Address of the page; empty for the page the link stands on.</param>
/// <param name="OwnerId">Id of the section or career, by which a shared page knows whether it shows the target; null for static pages.</param>
/// <param name="Fragment">Id of the heading or step; empty for the top.</param>
internal sealed record ResolvedLink(string Path, string? OwnerId, string Fragment);
