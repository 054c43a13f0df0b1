using System.Text.Encodings.Web;
using ImmigrationCareers.Content.Bodies;
using Microsoft.AspNetCore.Html;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>A step to tick: a form of its own, so that it works without a script. Of two fields named done the first counts.</summary>
/// <param name="Step">The step.</param>
/// <param name="IsDone">Whether the reader has done it.</param>
/// <param name="ReturnUrl">Where the reader is.</param>
public sealed record StepForm(Step Step, bool IsDone, string ReturnUrl) : IHtmlContent
{
    /// <summary>Id of the box; null where nothing refers to it.</summary>
    public string? BoxId { get; init; }

    public override string ToString() =>
        $"""<form method="post" action="/plan/steps" autocomplete="off"><input type="hidden" name="step" value="{Step.Key}">"""
        + $"""<input type="hidden" name="returnUrl" value="{MarkupEncoder.Instance.Encode(ReturnUrl)}">"""
        + $"""<input type="checkbox"{(BoxId is null ? "" : $" id=\"{BoxId}\"")} data-step="{Step.Key}" name="done" value="true" """
        + $"""aria-label="{MarkupEncoder.Instance.Encode(Step.Text)}"{(IsDone ? " checked" : "")}>"""
        + """<input type="hidden" name="done" value="false"><button>Save</button></form>""";

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(ToString());
}
