using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Unlinked;

/// <summary>What a link within the site names.</summary>
/// <param name="Kind">How it names it.</param>
/// <param name="Name">An id or a path; empty for the page itself.</param>
/// <param name="Fragment">A heading's or step's id; empty for the top.</param>
/// <param name="Place">Where the link is.</param>
internal sealed record LinkAddress(LinkAddressKind Kind, string Name, string Fragment, Place Place);

internal enum LinkAddressKind
{
    /// <summary>A heading of the page the link is on.</summary>
    Here,

    /// <summary>A section or career by its id.</summary>
    Id,

    /// <summary>A page by its path.</summary>
    Path,
}
