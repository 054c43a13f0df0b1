using System.Text.Encodings.Web;
using ImmigrationCareers.Content.Bodies;
using Microsoft.AspNetCore.Html;

namespace ImmigrationCareers.Web.Infrastructure.Pages.Bodies;

/// <summary>
/// Writes a body into a view. Its HTML is safe by construction: the content library renders no raw HTML and encodes all
/// text.
/// </summary>
public sealed class BodyHtml(Body body, BodyView view) : IHtmlContent
{
    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => body.WriteTo(writer, view);
}
