using System.Collections.Immutable;
using System.Text;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Markdown.Values;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Texts;

/// <summary>Reads the text of inlines without their markup.</summary>
internal static class InlineText
{
    public static UnlinkedText Of(ContainerInline? inlines, DocumentReading reading)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants().OfType<Inline>() ?? [])
        {
            if (inline is ValueInline { Id: { } id } value)
            {
                runs.Add(new TextRun(text.ToString()));
                runs.Add(new TextRun("", new UnlinkedValue(id, reading.PlaceOf(value))));
                text.Clear();
            }
            else
            {
                LeafText.Append(text, inline);
            }
        }

        runs.Add(new TextRun(text.ToString()));
        return new UnlinkedText(runs.ToImmutable());
    }
}
