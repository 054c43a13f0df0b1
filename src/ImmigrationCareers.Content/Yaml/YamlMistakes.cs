using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Yaml;

/// <summary>
/// Looks through YAML that its parser refuses for what people write: text that needs quotation marks, most of all. The parser
/// says what it was scanning, often at another line; an editor has to know what to write.
/// </summary>
internal sealed partial class YamlMistakes
{
    private readonly string[] lines;

    private YamlMistakes(string yaml) => lines = yaml.Split('\n');

    /// <summary>The first mistake that is known; null when it is none of these.</summary>
    public static YamlMistake? FirstIn(string yaml) => new YamlMistakes(yaml).First();

    private YamlMistake? First()
    {
        for (var line = 0; line < lines.Length; line++)
        {
            if (IsBlankOrComment(lines[line])) continue;
            if (OfIndentation(line) is { } indentation) return indentation;
            if (Entry().Match(lines[line]) is { Success: true } entry)
            {
                if (OfEntry(line, entry, out var last) is { } mistake) return mistake;
                line = last;
            }
            else if (OfLineWithoutKey(line) is { } mistake)
            {
                return mistake;
            }
        }

        return null;
    }

    private YamlMistake? OfIndentation(int line)
    {
        var text = lines[line];
        var start = text.AsSpan().IndexOfAnyExcept(' ', '\t');
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        if (tab >= 0 && tab < start)
            return new YamlMistake(
                line,
                tab,
                "The line is indented with a tab",
                $"Use spaces: {text.Replace("\t", "  ", StringComparison.Ordinal).TrimEnd()}");
        return InvisibleCharacter.IsBlank(text[start]) && InvisibleCharacter.In(text) is { } unseen
            ? new YamlMistake(line, start, $"The line begins with {unseen.Name}", "Use common spaces, or none.")
            : null;
    }

    /// <summary>A line with a key, and the lines below that belong to its value.</summary>
    private YamlMistake? OfEntry(int line, Match entry, out int last)
    {
        last = line;
        var (value, at) = (entry.Groups["value"].Value.TrimEnd(), entry.Groups["value"].Index);
        if (value.Length == 0) return null;
        var indent = entry.Groups["indent"].Length;
        if (BlockText().IsMatch(value))
        {
            last = LastLineBelow(line, indent);
            return null;
        }

        if (entry.Groups["space"].Value is var space && (space.Length == 0 || InvisibleCharacter.In(space) is not null))
            return OfMissingSpace(line, entry, value);
        if (value is ['[' or '{', ..] && !value.StartsWith("{{", StringComparison.Ordinal))
        {
            last = LastLineBelow(line, indent);
            return YamlFlow.MistakeIn(string.Join('\n', lines[line..(last + 1)]), line, at);
        }

        return OfValue(line, at, value) ?? OfTextThatGoesOn(line, indent, value, out last);
    }

    private YamlMistake? OfMissingSpace(int line, Match entry, string value)
    {
        if (value.StartsWith("//", StringComparison.Ordinal)) return null;
        var right = $"{entry.Groups["before"].Value.Trim()}: {value}";
        var space = entry.Groups["space"];
        return new YamlMistake(
            line,
            space.Index,
            InvisibleCharacter.In(space.Value) is { } unseen
                ? $"Behind the colon is {unseen.Name}, instead of a common space"
                : "There is no space behind the colon",
            $"Write {right}");
    }

    private YamlMistake? OfValue(int line, int at, string value)
    {
        if (value[0] is '"' or '\'') return OfQuotedText(line, at, value);
        if (!TaggedOrNamed().IsMatch(value) && YamlQuotes.WhyNeeded(value) is { } why)
            return new YamlMistake(line, at, why, $"Put the text in double quotes: {YamlQuotes.InLine(lines[line])}");
        return null;
    }

    private YamlMistake? OfQuotedText(int line, int at, string value)
    {
        var end = YamlQuotes.EndOfQuoted(value, 0);
        var right = YamlQuotes.InLine(lines[line]);
        if (end < 0)
            return IsClosedBelow(line, value[0])
                ? null
                : new YamlMistake(line, at, "The quotation mark is never closed", $"Close it: {right}");
        if (value[(end + 1)..].Trim() is { Length: > 0 } rest && rest[0] != '#')
            return new YamlMistake(
                line,
                at + end + 1,
                "The text goes on behind its closing quotation mark",
                $"Put all of it in double quotes, with a backslash before each inside: {right}");
        return value[0] == '"' && UnknownEscape().Match(value[..(end + 1)]) is { Success: true } escape
            ? new YamlMistake(line, at + escape.Index, "A backslash in double quotes means something else", $"Write it twice: {right}")
            : null;
    }

    /// <summary>Text without quotation marks that goes on in the next lines, one of which looks like a key.</summary>
    private YamlMistake? OfTextThatGoesOn(int line, int indent, string value, out int last)
    {
        last = line;
        if (value[0] is '"' or '\'') return null;
        var end = LastLineBelow(line, indent);
        for (var below = line + 1; below <= end; below++)
        {
            if (lines[below].Contains('\t', StringComparison.Ordinal)) return null;
            if (!Entry().IsMatch(lines[below])) continue;
            var whole = lines[line].TrimEnd() + " " + string.Join(' ', lines[(line + 1)..(end + 1)].Select(text => text.Trim()));
            return new YamlMistake(
                below,
                lines[below].Length - lines[below].TrimStart().Length,
                "The line is indented, so that it goes on with the text above, and has a colon",
                $"Begin it at the margin if it is a key. If it is text, put all of it in double quotes: {YamlQuotes.InLine(whole)}");
        }

        return null;
    }

    private YamlMistake? OfLineWithoutKey(int line)
    {
        var text = lines[line];
        if (text[0] == '-' && text.Length > 1 && text[1] is not (' ' or '-'))
            return new YamlMistake(line, 1, "There is no space behind the hyphen", $"Write - {InvisibleCharacter.Trim(text[1..])}");
        if (char.IsWhiteSpace(text[0]) || text[0] is '-' or '[' or '{' or ']' or '}') return null;
        return new YamlMistake(
            line,
            0,
            text.Contains('：', StringComparison.Ordinal) ? "The colon is U+FF1A, a wide one" : "The line has no key",
            "Begin it with a key, a colon and a space, such as title: Education; text that goes on from the line above is indented.");
    }

    private bool IsClosedBelow(int line, char quote)
    {
        for (var below = line + 1; below < lines.Length && !Entry().IsMatch(lines[below]); below++)
        {
            if (lines[below].Contains(quote, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private int LastLineBelow(int line, int indent)
    {
        var last = line;
        while (last + 1 < lines.Length && (lines[last + 1].Trim().Length == 0 || IndentOf(lines[last + 1]) > indent)) last++;
        return last;
    }

    private static int IndentOf(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }

    private static bool IsBlankOrComment(string line) => line.AsSpan().Trim() is [] or ['#', ..];

    /// <summary>A key with its value, in a list or not.</summary>
    [GeneratedRegex(@"\A(?<before>(?<indent> *)(?:- +)*[\p{L}_][\w-]* *):(?<space>\s*)(?<value>.*)\z")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\A[|>][-+0-9]*\s*(?:#.*)?\z")]
    private static partial Regex BlockText();

    /// <summary>A tag or an anchor of YAML before what is no text.</summary>
    [GeneratedRegex(@"\A[&!]\S*\s+[\[{]")]
    private static partial Regex TaggedOrNamed();

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(\\[^0abtnvfre ""/\\N_LPxuU\t])")]
    private static partial Regex UnknownEscape();
}
