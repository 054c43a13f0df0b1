using System.Collections.Immutable;
using System.Text;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Values;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>Reads the text of inlines without their markup.</summary>
internal static class InlineText
{
    public static DraftText Of(ContainerInline? inlines, Func<Inline, Place> placeOf)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants().OfType<Inline>() ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content);
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ValueInline { Id: { } id } value:
                    runs.Add(new TextRun(text.ToString()));
                    runs.Add(new TextRun("", new ValuePart(id, placeOf(value))));
                    text.Clear();
                    break;
            }
        }

        runs.Add(new TextRun(text.ToString()));
        return new DraftText(runs.ToImmutable());
    }
}
