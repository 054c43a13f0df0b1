using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Alerts;

/// <summary>Blocks such as <c>&gt; [!NOTE]</c>.</summary>
internal sealed class AlertsExtension : GuideExtension
{
    public override void Setup(MarkdownPipelineBuilder pipeline) => new AlertExtension().Setup(pipeline);

    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        switch (node)
        {
            case AlertBlock alert when !AlertKind.IsKnown(alert.Kind.ToString()):
                reading.Report(
                    alert, DiagnosticRules.UnknownAlert, $"There is no alert of the kind {alert.Kind}", $"Kinds are {AlertKind.Names}.");
                break;
            case QuoteBlock quote and not AlertBlock when FirstWordOf(quote).StartsWith("[!", StringComparison.Ordinal):
                reading.Report(
                    quote,
                    DiagnosticRules.UnknownAlert,
                    "The alert is not recognized",
                    "Put [!NOTE] on a line of its own and the text on the next, outside lists and other quotes.");
                break;
        }
    }

    protected override void Setup(PartRenderer renderer) => renderer.ObjectRenderers.Insert(0, new TitledAlertRenderer());

    private static string FirstWordOf(QuoteBlock quote) =>
        quote.Count > 0 && quote[0] is ParagraphBlock { Inline: { } text }
            ? string.Concat(text.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()))
            : "";
}
