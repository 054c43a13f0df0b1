using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>The types that <c>rules.yml</c> needs beyond those of other files.</summary>
internal static partial class RuleTypes
{
    private static readonly ValueReader<ImmutableArray<Located<string>>?> Texts = YamlTypes.FilledListOf(YamlTypes.Text);

    public static readonly ValueReader<int?> Count = Parsed("a number", "250", text => Number().IsMatch(text) ? Parse(text) : (int?)null);

    public static readonly ValueReader<decimal?> Grade = Parsed("a number like 9 or 9.5", "9", text =>
        GradeForm().IsMatch(text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : (decimal?)null);

    public static readonly ValueReader<Limits?> Limits = Parsed("a range N-M", "500-1200, the smaller number first", text =>
        Range().Match(text) is { Success: true } match
        && new Limits(Parse(match.Groups["least"].Value), Parse(match.Groups["most"].Value)) is var limits
        && limits.Least <= limits.Most
            ? limits
            : (Limits?)null);

    public static readonly ValueReader<string> Word = Parsed<string>("one word", "Read", text => text.Any(char.IsWhiteSpace) ? null : text);

    public static readonly ValueReader<HeadingName> Heading = Parsed<HeadingName>("section-id#heading-id", "iso-skills#mock-case", text =>
        text.Split('#') is [var section, var heading] && Names.IsId(section) && Names.IsId(heading)
            ? new HeadingName(section, heading)
            : null);

    public static readonly ValueReader<ImmutableArray<TermForms>?> OfTerms = new("{ term-id: [text, ...] }", (node, diagnostics) =>
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(
                DiagnosticRules.WrongType,
                node.Place,
                "This is not a mapping from terms to their words",
                "Write it as { term-id: [word, another word] }.");
            return null;
        }

        var terms = ImmutableArray.CreateBuilder<TermForms>();
        foreach (var (key, value) in mapping.Entries)
        {
            if (YamlTypes.Id.Read(key, diagnostics) is { } id && Texts.Read(value, diagnostics) is { } forms)
                terms.Add(new TermForms(id, [.. forms.Select(form => form.Value)], key.Place));
        }

        return terms.ToImmutable();
    });

    private static ValueReader<T> Parsed<T>(string description, string example, Func<string, T?> parse) =>
        new(description, (node, diagnostics) =>
        {
            if (YamlTypes.Text.Read(node, diagnostics) is not { } text) return default;
            if (parse(text) is { } value) return value;
            diagnostics.Add(
                DiagnosticRules.Malformed,
                node.Place,
                $"\"{text}\" is not {description}",
                $"Write it like this: {example}.");
            return default;
        });

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[0-9]{1,6}\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[0-9]{1,2}(?:\.[0-9])?\z")]
    private static partial Regex GradeForm();

    [GeneratedRegex(@"\A(?<least>[0-9]{1,6})-(?<most>[0-9]{1,6})\z")]
    private static partial Regex Range();
}
