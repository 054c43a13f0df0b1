using System.Text.Encodings.Web;
using ImmigrationCareers.Content.Bodies;
using Microsoft.AspNetCore.Html;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>A bookmark to set or take back: a form of its own, so that it works without a script.</summary>
/// <param name="Target">What it marks: <c>{sectionId}</c> or <c>{sectionId}#{headingId}</c>.</param>
/// <param name="IsSaved">Whether the reader has it.</param>
/// <param name="ReturnUrl">Where the reader is.</param>
public sealed record BookmarkForm(string Target, bool IsSaved, string ReturnUrl) : IHtmlContent
{
    /// <summary>The heading beside which the button appears without a label; without one the button says what it is.</summary>
    public string? Heading { get; init; }

    public override string ToString() =>
        $"""<form method="post" action="/plan/bookmarks"><input type="hidden" name="target" value="{Target}">"""
        + $"""<input type="hidden" name="returnUrl" value="{MarkupEncoder.Instance.Encode(ReturnUrl)}">"""
        + $"""<button class="bookmark" name="saved" value="{(IsSaved ? "false" : "true")}" data-bookmark="{Target}" """
        + $"""aria-pressed="{(IsSaved ? "true" : "false")}"{Label}</button></form>""";

    private string Label => Heading is null ? ">Bookmark" : $" aria-label=\"Bookmark “{MarkupEncoder.Instance.Encode(Heading)}”\">";

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(ToString());
}
