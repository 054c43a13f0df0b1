using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.RawHtml;

/// <summary>Raw HTML is parsed so that it can be reported: with it switched off no node would be left. It is never rendered.</summary>
internal sealed class RawHtmlExtension : GuideExtension
{
    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        if (node is HtmlBlock or HtmlInline)
            reading.Report(
                node,
                DiagnosticRules.RawHtml,
                "Raw HTML is not allowed",
                "Use Markdown; put the HTML between backticks to show it as code.");
    }
}
