using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>The foot of a text: its figures and its sources.</summary>
/// <param name="Body">The text.</param>
/// <param name="View">How the page shows it.</param>
/// <param name="OwnerId">Id of its section or career; null for static pages.</param>
public sealed record SourcesModel(Body Body, BodyView View, string? OwnerId)
{
    /// <summary>An id of the foot as it is on this page.</summary>
    public string IdOf(string id) => View.IdOnPage(OwnerId, id);
}
