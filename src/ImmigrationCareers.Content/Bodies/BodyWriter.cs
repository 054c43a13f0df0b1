namespace ImmigrationCareers.Content.Bodies;

/// <summary>One body being written to one page: what its parts need to know of the two.</summary>
internal sealed class BodyWriter(TextWriter output, BodyView view, string? ownerId, Anchors anchors)
{
    public BodyView View => view;

    /// <summary>Whether headings carry their permanent links; static pages have none.</summary>
    public bool HasPermalinks => view.WithPermalinks && ownerId is not null;

    public void Write(string? html) => output.Write(html);

    /// <summary>Former ids stay on the page, so that a fragment somebody shared still scrolls to its text without a script.</summary>
    public void WriteFormerIds(string currentId)
    {
        foreach (var former in anchors.FormerOf(currentId)) output.Write($"<span class=\"former\" id=\"{IdOf(former)}\"></span>");
    }

    public string IdOf(string id) => view.IdOnPage(ownerId, id);

    public int LevelOf(Heading heading) => Math.Min(6, heading.Level + view.HeadingShift);

    public string PermanentAddressOf(string id) => $"/go/{ownerId}/{id}";

    /// <summary>A link to what the page shows stays on the page.</summary>
    public string AddressOf(LinkStart link)
    {
        var target = link.OwnerId ?? (link.Path.Length == 0 ? ownerId : null);
        var staysHere = link.Path.Length == 0 || (target is not null && view.SharedWith?.Contains(target) == true);
        var fragment = staysHere ? view.IdOnPage(target, link.Fragment) : link.Fragment;
        var path = staysHere ? "" : link.Path;
        return fragment.Length == 0 ? path : $"{path}#{fragment}";
    }
}
