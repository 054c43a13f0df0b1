using System.Text.Encodings.Web;
using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>The controls beside steps and headings. Each is a form of its own, so that it works without a script.</summary>
public sealed class Controls(Section section, ReaderMarks? marks)
{
    private readonly HashSet<string> done =
        [.. (marks?.Steps ?? []).Where(mark => mark.SectionId == section.Id).Select(mark => mark.StepId)];

    private readonly HashSet<string> bookmarked =
        [.. (marks?.Bookmarks ?? []).Where(mark => mark.SectionId == section.Id).Select(mark => mark.HeadingId)];

    /// <summary>How the page shows the body: with controls that save.</summary>
    public BodyView View => BodyView.Alone with { WithPermalinks = true, StepControl = StepForm, HeadingControl = HeadingForm };

    /// <summary>Steps of the section that are done.</summary>
    public int Done => section.Body.Steps.Count(step => done.Contains(step.Id));

    /// <summary>Whether the section as a whole is bookmarked.</summary>
    public bool IsBookmarked => bookmarked.Contains("");

    /// <summary>A box that shows whether a step is done, for pages that only show it.</summary>
    public string Box(Step step) => $"""<input type="checkbox" data-step="{step.Key}" aria-label="{Encode(step.Text)}" disabled{Checked(step)}>""";

    private string StepForm(Step step) =>
        $"""<form method="post" action="/plan/steps"><input type="hidden" name="step" value="{step.Key}"><input type="hidden" name="returnUrl" value="{section.Path}#{step.Id}"><input type="checkbox" data-step="{step.Key}" name="done" value="true" aria-label="{Encode(step.Text)}" autocomplete="off"{Checked(step)}><input type="hidden" name="done" value="false"><button>Save</button></form>""";

    private string HeadingForm(Heading heading)
    {
        var isSaved = bookmarked.Contains(heading.Id);
        var target = $"{section.Id}#{heading.Id}";
        return $"""<form method="post" action="/plan/bookmarks"><input type="hidden" name="target" value="{target}"><input type="hidden" name="returnUrl" value="{section.Path}#{heading.Id}"><button class="bookmark" name="saved" value="{(isSaved ? "false" : "true")}" data-bookmark="{target}" aria-pressed="{(isSaved ? "true" : "false")}" aria-label="Bookmark “{Encode(heading.Title)}”"></button></form>""";
    }

    private string Checked(Step step) => done.Contains(step.Id) ? " checked" : "";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
