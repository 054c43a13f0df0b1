using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Alerts;
using ImmigrationCareers.Content.Markdown.Ids;
using ImmigrationCareers.Content.Markdown.Links;
using ImmigrationCareers.Content.Markdown.Sources;
using ImmigrationCareers.Content.Markdown.Steps;
using ImmigrationCareers.Content.Markdown.Values;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>What a body may not hold, each with its place.</summary>
internal sealed class BodyRules(SourceText source, FileDiagnostics diagnostics)
{
    private int lastLevel = 1;

    public static void Check(MarkdownDocument document, SourceText source, FileDiagnostics diagnostics)
    {
        var rules = new BodyRules(source, diagnostics);
        foreach (var node in document.Descendants()) rules.Check(node);
    }

    private void Check(MarkdownObject node)
    {
        switch (node)
        {
            case HtmlBlock or HtmlInline:
                Report(node, DiagnosticRules.RawHtml, "Raw HTML is not passed through", "Write it in Markdown; put it between backticks to show it as code.");
                break;
            case HeadingBlock heading:
                CheckLevel(heading);
                break;
            case AlertBlock alert when !AlertKind.IsKnown(alert.Kind.ToString()):
                Report(alert, DiagnosticRules.UnknownAlert, $"There is no alert of the kind {alert.Kind}", $"Kinds are {AlertKind.Names}.");
                break;
            case QuoteBlock quote and not AlertBlock when FirstText(quote)?.StartsWith("[!", StringComparison.Ordinal) == true:
                Report(quote, DiagnosticRules.UnknownAlert, "The alert is not recognised", "Put [!NOTE] on a line of its own and the text on the next, outside lists and other quotes.");
                break;
            case LinkReferenceDefinition { Label: ['^', ..] } definition:
                ReportFootnote(definition);
                break;
            case SourceInline { PreviousSibling: null, NextSibling: LiteralInline next } reference when next.Content.CurrentChar == ':':
                ReportFootnote(reference);
                break;
            case SourceInline reference when !Names.IsId(reference.Id):
                Report(reference, DiagnosticRules.UnknownSource, $"[^{reference.Id}] does not hold the id of a source", "Write [^source-id], an id of sources.yml.");
                break;
            case ValueInline { Id: null }:
                Report(node, DiagnosticRules.MalformedPlaceholder, "Double braces do not hold the id of a value", "Write {{ value-id }}; put it between backticks to show braces.");
                break;
            case StepInline { Parent.ParentBlock: { Parent: not ListItemBlock } }:
                Report(node, DiagnosticRules.MisplacedStep, "A step stands in a table", "Put it into a list.");
                break;
            case IdInline { Id: "" }:
                Report(node, DiagnosticRules.MisplacedId, "The brace holds no id, or does not close", "Write {#id}; put it between backticks to show braces.");
                break;
            case IdInline id:
                Report(id, DiagnosticRules.MisplacedId, $"{{#{id.Id}}} stands where no id can", "Put it at the end of a heading or of a step's first paragraph.");
                break;
            case LinkInline { IsImage: true }:
                Report(node, DiagnosticRules.Image, "The guide serves no images from content", "Say it in words or in a table.");
                break;
            case LinkInline link:
                CheckAddress(link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.Title);
                break;
            case AutolinkInline { IsEmail: false } link:
                CheckAddress(link, link.Url, null);
                break;
        }
    }

    private void CheckLevel(HeadingBlock heading)
    {
        if (heading.Level == 1)
            Report(heading, DiagnosticRules.HeadingForm, "A heading of level 1 belongs to the title", "Begin it with ## instead.");
        else if (heading.Level > lastLevel + 1)
            Report(heading, DiagnosticRules.SkippedLevel, $"The heading skips from level {lastLevel} to {heading.Level}", $"Begin it with {new string('#', lastLevel + 1)} instead.");
        lastLevel = Math.Max(heading.Level, 1);
    }

    private void CheckAddress(Inline link, string url, string? title)
    {
        if (url.Contains("{{", StringComparison.Ordinal) || title?.Contains("{{", StringComparison.Ordinal) == true)
            Report(link, DiagnosticRules.MalformedPlaceholder, "Values do not work in the address and title of a link", "Move the figure into the text.");
        if (url is "" or "#")
            Report(link, DiagnosticRules.ForbiddenLink, "The link has no address", "Write the id of a section or an address between the parentheses.");
        else if (SiteLink.LeadsOutside(url) && !SiteLink.IsAllowedOutside(url))
            Report(link, DiagnosticRules.ForbiddenLink, $"The link cannot lead to {Shorten(url)}", "Use https, http or mailto, an id of a section, or a path of this site.");
    }

    private void ReportFootnote(MarkdownObject node) =>
        Report(node, DiagnosticRules.FootnoteDefinition, "A footnote is defined here", "Put the source into sources.yml and cite it by its id.");

    private void Report(MarkdownObject node, DiagnosticRule rule, string message, string hint) =>
        diagnostics.Add(rule, source.PlaceOf(node.Span.Start), message, hint);

    private static string? FirstText(QuoteBlock quote) =>
        quote.Count > 0 && quote[0] is ParagraphBlock paragraph
            ? InlineText.Of(paragraph.Inline, _ => Place.Start).WithoutValues
            : null;

    private static string Shorten(string url) => url.Length <= 60 ? url : url[..60] + "…";
}
