using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Documents;

/// <summary>The words of nodes that hold no others.</summary>
internal static class LeafText
{
    /// <summary>Adds what a reader reads of the node itself; nothing when it is no text.</summary>
    public static StringBuilder Append(StringBuilder text, MarkdownObject node) => node switch
    {
        LiteralInline literal => text.Append(literal.Content.AsSpan()),
        CodeInline code => text.Append(code.Content),
        HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
        AutolinkInline link => text.Append(link.Url),
        LineBreakInline => text.Append(' '),
        _ => text,
    };
}
