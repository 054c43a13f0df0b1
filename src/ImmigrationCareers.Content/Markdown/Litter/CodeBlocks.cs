using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Markdown.Pictures;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Litter;

/// <summary>Blocks of code that were meant to be something else, or to end earlier.</summary>
internal static partial class CodeBlocks
{
    public static void Check(CodeBlock block, DocumentReading reading)
    {
        if (block is FencedCodeBlock fence) CheckFence(fence, reading);
        else if (GuideMark().IsMatch(block.Lines.ToString()))
            reading.Report(
                block,
                DiagnosticRules.SwallowedText,
                "The lines are indented so far that they are shown as code",
                "Take the spaces at their beginning away, or put code between lines of three backticks.");
    }

    private static void CheckFence(FencedCodeBlock fence, DocumentReading reading)
    {
        var mark = new string(fence.FencedChar, Math.Max(3, fence.OpeningFencedCharCount));
        if (fence.ClosingFencedCharCount == 0)
            reading.Report(
                fence,
                DiagnosticRules.SwallowedText,
                "The block that begins here is never closed, and takes all that follows for code",
                $"Put a line of {mark} below its last line.");
        if (!PicturesExtension.Is(fence) && IsMeantAsPicture(fence.Info ?? ""))
            reading.Report(fence, DiagnosticRules.SwallowedText, $"{mark}{fence.Info} is shown as code", $"Write {mark}picture");
        else if (!string.IsNullOrWhiteSpace(fence.Arguments))
            reading.Report(
                fence,
                DiagnosticRules.SwallowedText,
                $"What stands behind {mark}{fence.Info} is shown nowhere",
                "Put it on the next line if it is part of the code, above the block if it is text.");
    }

    private static bool IsMeantAsPicture(string info) =>
        NearestName.Of(info.Trim('{', '}', '.', ':').ToLowerInvariant(), ["picture", "pictures"]) is not null;

    /// <summary>What only the guide's texts have, at the beginning of a line or anywhere.</summary>
    [GeneratedRegex(@"^\s*(?:[-*+]|[0-9]+[.)]|#{1,6}|>)\s|\]\(|\[\^|\{\{|\{#", RegexOptions.Multiline)]
    private static partial Regex GuideMark();
}
