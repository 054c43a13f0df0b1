using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Litter;

/// <summary>Square brackets that became no link, source or step.</summary>
internal static partial class Brackets
{
    public static IEnumerable<Blemish> In(ShownText text)
    {
        if (!text.Text.AsSpan().ContainsAny('[', ']')) yield break;
        var step = StepMark().Match(text.Text);
        if (step.Success && text.Block is ParagraphBlock) yield return OfStep(text, step);
        var end = step.Success ? step.Length : 0;
        foreach (Match match in Bracket().Matches(text.Text))
        {
            if (match.Index < end || match.Groups["wanted"].Success || IsSaidElsewhere(match, text)) continue;
            var (message, hint) = Of(match);
            yield return new Blemish(match.Index, DiagnosticRules.BrokenLink, message, hint);
        }
    }

    /// <summary>What has no space behind its hyphen is reported as a line that makes no list, and [!NOTE] as no alert.</summary>
    private static bool IsSaidElsewhere(Match match, ShownText text)
    {
        var words = match.Groups["words"].Value;
        return (match.Index > 0 && text.Text[match.Index - 1] is '-' or '+' && words.Trim() is "" or "x" or "X")
            || (words.StartsWith('!') && text.Block.Parent is QuoteBlock);
    }

    private static Blemish OfStep(ShownText text, Match match)
    {
        var rest = Short(text.LineFrom(match.Length).Trim());
        return new Blemish(
            0,
            DiagnosticRules.BrokenStep,
            text.Block.Parent is ListItemBlock ? "The brackets make no step" : "A step is an item of a list, and this is none",
            $"Write - [ ] {rest}{(rest.Contains("{#", StringComparison.Ordinal) ? "" : " {#an-id}")}");
    }

    private static (string Message, string Hint) Of(Match match)
    {
        var words = Short(match.Groups["words"].Value);
        if (match.Groups["double"].Success) return ("Double brackets are no link", $"Write [{words}]({IdLike(words)})");
        if (match.Groups["source"].Success) return ("A source is not closed", "Write [^source-id], with an id from sources.yml.");
        if (match.Groups["label"].Success)
            return (
                $"[{words}][{Short(match.Groups["label"].Value)}] is no link: nothing says where it leads",
                $"Write [{words}]({IdLike(match.Groups["label"].Value)})");
        if (match.Groups["address"].Success) return OfAddress(words, match);
        if (match.Groups["open"].Success)
            return ("A square bracket is not closed", @"Write [text](section-id) for a link, or \[ to show a bracket.");
        if (match.Groups["closed"].Success)
            return ("A square bracket is closed that was not opened", @"Write [text](section-id) for a link, or \] to show a bracket.");
        return ("The square brackets are shown as they are", $@"Write [{words}](section-id) for a link, or \[{words}\] to show them.");
    }

    private static (string Message, string Hint) OfAddress(string words, Match match)
    {
        var address = match.Groups["address"].Value.Trim();
        if (match.Groups["gap"].Length > 0)
            return ("There is a space between the text of a link and its address", $"Write [{words}]({Short(address.TrimEnd(')'))})");
        if (!address.EndsWith(')'))
            return ("The address of a link is not closed", $"Write [{words}]({Short(address.Split(' ', '\n')[0])})");
        if (CurlyTitle().Match(address) is { Success: true } title)
            return (
                "The title of a link needs straight quotation marks",
                $"Write [{words}]({address[..title.Index].Trim()} \"{title.Groups["title"].Value}\")");
        return ("The address of a link has a space in it", $"Write [{words}]({AsAddress(address[..^1])})");
    }

    /// <summary>The address that was meant: of the site by its id, of others with their spaces encoded.</summary>
    private static string AsAddress(string address) => address.Contains("://", StringComparison.Ordinal)
        ? address.Replace(" ", "%20", StringComparison.Ordinal)
        : IdLike(address);

    private static string IdLike(string text) => Names.IdFromText(text) is { Length: > 0 } id ? id : "section-id";

    private static string Short(string text)
    {
        text = text.Replace(ShownText.StandIn, '…').Replace('\n', ' ');
        return text.Length <= 60 ? text : text[..60] + "…";
    }

    /// <summary>What a step begins with, or somebody takes for it: no space in the brackets, none behind them, no list.</summary>
    [GeneratedRegex(@"\A\s*\[[\sxX_\u00A0\u200B✓✔]{0,3}\]")]
    private static partial Regex StepMark();

    [GeneratedRegex(
        @"(?<wanted>\uE000[^\[\]\n]*\])|\[\[(?<double>(?<words>[^\[\]\n]*))\]\]"
        + @"|\[(?<source>\^)(?![^\[\]\n]*\])"
        + @"|\[(?<words>[^\[\]]*)\](?:\[(?<label>[^\[\]]*)\]|(?<gap>[ \t\u00A0]*)\((?<address>[^()\n]*\)?))?"
        + @"|(?<open>\[)|(?<closed>\])")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[“”„‟«»‘’](?<title>[^“”„‟«»‘’]*)[“”„‟«»‘’]?\)\z")]
    private static partial Regex CurlyTitle();
}
