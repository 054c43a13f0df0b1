namespace ImmigrationCareers.Content.Bodies;

/// <summary>What the page that shows a body decides.</summary>
public sealed record BodyView
{
    /// <summary>A body on a page of its own.</summary>
    public static BodyView Alone { get; } = new();

    /// <summary>
    /// Ids of the sections and careers that share the page, or null where a body has its page for itself. On a shared
    /// page ids become <c>{ownerId}--{id}</c> and links to what is on the page stay on it.
    /// </summary>
    public IReadOnlySet<string>? SharedWith { get; init; }

    /// <summary>How many levels headings move down, so that a shared page has one outline.</summary>
    public int HeadingShift { get; init; }

    /// <summary>Whether each heading carries a link to its permanent address.</summary>
    public bool WithPermalinks { get; init; }

    /// <summary>HTML of a control beside a heading, such as one that bookmarks it; null for none.</summary>
    public Func<Heading, string>? HeadingControl { get; init; }

    /// <summary>HTML of the control that shows and changes whether a step is done; the default is a plain box to look at.</summary>
    public Func<Step, string> StepControl { get; init; } = PlainBox;

    /// <summary>
    /// Id of the box of which a step's words are the label, so that a tap on them ticks it; null where nothing can be ticked.
    /// </summary>
    public Func<Step, string>? StepBoxId { get; init; }

    /// <summary>The id that a part of a body has on this page.</summary>
    public string IdOnPage(string? ownerId, string id) =>
        SharedWith is null || ownerId is null ? id : id.Length == 0 ? ownerId : $"{ownerId}--{id}";

    private static string PlainBox(Step step) =>
        $"""<input type="checkbox" data-step="{step.Key}" aria-label="{MarkupEncoder.Instance.Encode(step.Text)}" disabled>""";
}
