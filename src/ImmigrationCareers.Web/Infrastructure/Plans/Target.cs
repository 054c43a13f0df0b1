using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>What a form names: a section, or a step or heading in it, by ids current or former.</summary>
/// <param name="Section">The section; null when it is gone, so that only removing makes sense.</param>
/// <param name="Name">The section as the store knows it.</param>
/// <param name="ItemId">Id of the step or heading; empty for the section as a whole.</param>
public sealed record Target(Section? Section, SectionName Name, string ItemId)
{
    /// <summary>The section's id.</summary>
    public string SectionId => Name.Id;

    /// <summary>
    /// The step or heading under the ids of all times, also in sections that it moved from: what was saved under any is about it.
    /// </summary>
    public IReadOnlyList<(SectionName Section, string ItemId)> Everywhere { get; private init; } = [(Name, ItemId)];

    /// <summary>A section by its id.</summary>
    public static Target? OfSection(Guide guide, string? text) => Read(guide, text ?? "", "");

    /// <summary>A step, <c>{sectionId}/{stepId}</c>; null for one that was given up.</summary>
    public static Target? OfStep(Guide guide, string? text) =>
        (text ?? "").Split('/') is [var section, { Length: > 0 } step] && Read(guide, section, step) is { ItemId.Length: > 0 } target
            ? target
            : null;

    /// <summary>A section or a heading, <c>{sectionId}[#{headingId}]</c>.</summary>
    public static Target? OfBookmark(Guide guide, string? text) => (text ?? "").Split('#') switch
    {
        [var section] => Read(guide, section, ""),
        [var section, { Length: > 0 } heading] => Read(guide, section, heading),
        _ => null,
    };

    /// <summary>Null for what can be no id, and for a step or heading that a section does not have and never had.</summary>
    private static Target? Read(Guide guide, string sectionId, string itemId)
    {
        if (!Names.IsId(sectionId) || (itemId.Length > 0 && !Names.IsId(itemId))) return null;
        if (guide.FindItem(sectionId, itemId) is not var (section, current))
            return new Target(null, new SectionName(sectionId, sectionId), itemId);
        if (current is null) return null;
        return new Target(section, NameOf(guide, section.Id, section.Title), current)
        {
            Everywhere = [.. guide.IdsOf(section, current).Select(place => (NameOf(guide, place.SectionId), place.ItemId))],
        };
    }

    private static SectionName NameOf(Guide guide, string sectionId, string? title = null) =>
        new(sectionId, title ?? sectionId) { FormerIds = guide.FormerIdsOf(sectionId) };
}
