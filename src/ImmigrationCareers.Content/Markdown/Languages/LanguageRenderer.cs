using System.Text;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Vocabulary;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Languages;

/// <summary>Says the language, by which a voice reads and a browser breaks lines; what is written from right to left runs so.</summary>
internal sealed class LanguageRenderer : HtmlObjectRenderer<LanguageInline>
{
    protected override void Write(HtmlRenderer renderer, LanguageInline passage)
    {
        var words = passage.Descendants().Aggregate(new StringBuilder(), LeafText.Append).ToString();
        renderer.Write($"<span lang=\"{passage.Code}\"{(RightToLeft.IsIn(words) ? " dir=\"auto\"" : "")}>");
        renderer.WriteChildren(passage);
        renderer.Write("</span>");
    }
}
