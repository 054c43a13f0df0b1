using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Unlinked;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>The types that values of the guide's YAML have.</summary>
internal static partial class YamlTypes
{
    private const int MaximumTextLength = 500;
    private const string DurationDescription = "a duration like 3 days, 2-6 weeks, 4 months or 1-2 years";

    /// <summary>Text that is shown as it is; a placeholder in it would reach the reader raw, so it is refused.</summary>
    public static readonly ValueReader<string> Text = new("text", (node, diagnostics) =>
    {
        if (TextWithValues!.Read(node, diagnostics) is not { } text) return null;
        if (!text.Contains("{{", StringComparison.Ordinal)) return text;
        return Refuse<string>(
            node, diagnostics, "Values do not work under this key", "Write the words out, or move the figure into the text below.");
    });

    /// <summary>Text in which <c>{{ value }}</c> works.</summary>
    public static readonly ValueReader<string> TextWithValues = new("text, with values", (node, diagnostics) =>
    {
        if (Scalar(node, diagnostics, "text") is not { } scalar) return null;
        if (string.IsNullOrWhiteSpace(scalar.Text) || scalar.IsNull)
            return Mismatch<string>(node, diagnostics, "text", "Write the text after the colon.");
        if (scalar.Text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
            return Refuse<string>(
                node,
                diagnostics,
                "The text contains a control character written with a backslash",
                "Delete it, or write two backslashes to show one.");
        if (scalar.Text.Length > MaximumTextLength)
            return Refuse<string>(
                node, diagnostics, $"The text is {scalar.Text.Length} characters long", $"Keep it within {MaximumTextLength}.");
        if (MarkdownMark().Match(scalar.Text) is { Success: true } mark)
            diagnostics.Add(
                DiagnosticRules.ShownMark,
                node.Place,
                $"Markdown does not work under this key, and {mark.Value} is shown as it is",
                "Write plain words.");
        return scalar.Text.Trim();
    });

    /// <summary>The same, with the places of its values.</summary>
    public static readonly ValueReader<UnlinkedText> UnlinkedText = new("text, with values", (node, diagnostics) =>
        TextWithValues!.Read(node, diagnostics) is { } text ? Unlinked.UnlinkedText.Read(text, node.Place, diagnostics) : null);

    public static readonly ValueReader<string> Id = Name("id", Names.IsId, Names.MaximumIdLength);

    /// <summary>The id of a section or a career, which on a shared page appears beside the ids of the page itself.</summary>
    public static readonly ValueReader<string> OwnerId = new("id", (node, diagnostics) =>
        Id!.Read(node, diagnostics) is not { } id ? null
        : Names.IsUsedByPages(id)
            ? Refuse<string>(node, diagnostics, $"The id {id} is reserved for the pages themselves", "Choose another id.")
        : id);

    public static readonly ValueReader<string> Slug = Name("slug", Names.IsSlug, Names.MaximumSlugLength);

    public static readonly ValueReader<DateOnly?> Day = Parsed<DateOnly?>("a day like 2026-11-20", text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    public static readonly ValueReader<PartialDate?> Date = Parsed<PartialDate?>("a date like 2026, 2026-01 or 2026-01-05", text =>
        PartialDate.TryParse(text, out var date) ? date : null);

    public static readonly ValueReader<Duration?> Duration = new(DurationDescription, (node, diagnostics) =>
        AnyDuration!.Read(node, diagnostics) is not { } duration ? null
        : duration.IsTooLong
            ? Refuse<Duration?>(
                node,
                diagnostics,
                $"A stage of {duration.ToWords()} is longer than a working life",
                $"Use at most {Vocabulary.Duration.MaximumYears} years, and check the unit.")
        : duration);

    public static readonly ValueReader<Uri> WebAddress = Parsed<Uri>("an https or http address", text =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null);

    public static readonly ValueReader<bool?> Switch = new("true or false", (node, diagnostics) =>
        node is YamlScalar { Quoted: false, Text: "true" or "false" } scalar
            ? scalar.Text == "true"
            : Mismatch<bool?>(node, diagnostics, "true or false", "Write true or false, without quotes."));

    /// <summary>The id of a topic; whether there is such a topic only the other files tell.</summary>
    public static readonly ValueReader<string> Topic = new("topic", (node, diagnostics) =>
        Scalar(node, diagnostics, "the name of a topic")?.Text);

    public static readonly ValueReader<FactKey> FactKey = new("key of a fact", (node, diagnostics) =>
    {
        if (Scalar(node, diagnostics, "the key of a fact") is not { } scalar) return null;
        if (Vocabulary.FactKey.Find(scalar.Text) is { } key) return key;
        var all = Vocabulary.FactKey.All.Select(known => known.Id).ToArray();
        return Refuse<FactKey>(
            node,
            diagnostics,
            $"There is no key {Quote(scalar.Text)} for a fact",
            NearestName.Hint(scalar.Text, all, $"Keys are {string.Join(", ", all)}; a fact of another kind has a label alone."));
    });

    public static readonly ValueReader<ImmutableArray<Located<string>>?> Ids = ListOf(Id);

    public static readonly ValueReader<ImmutableArray<Located<string>>?> Slugs = ListOf(Slug);

    public static readonly ValueReader<ImmutableArray<FormerName>?> FormerSteps = FormerIds("{ former: current, section/current or \"\" }");

    public static readonly ValueReader<ImmutableArray<FormerName>?> FormerHeadings =
        FormerIds("{ former: current, section/current or \"\" }");

    /// <summary>A list of items of one type.</summary>
    public static ValueReader<ImmutableArray<Located<T>>?> ListOf<T>(ValueReader<T> item) =>
        new($"[{item.Description}, ...]", (node, diagnostics) =>
        {
            if (node is not YamlList list)
                return Mismatch<ImmutableArray<Located<T>>?>(
                    node, diagnostics, "a list", "Put square brackets around it: [one, another].");
            var items = ImmutableArray.CreateBuilder<Located<T>>();
            foreach (var child in list.Items)
            {
                if (item.Read(child, diagnostics) is { } value) items.Add(new Located<T>(value, child.Place));
            }

            return items.ToImmutable();
        });

    /// <summary>A list that is of no use without items.</summary>
    public static ValueReader<ImmutableArray<Located<T>>?> FilledListOf<T>(ValueReader<T> item)
    {
        var list = ListOf(item);
        return new(list.Description, (node, diagnostics) => node is YamlList { Items.IsEmpty: true }
            ? Refuse<ImmutableArray<Located<T>>?>(
                node, diagnostics, "The list is empty", "Add a line for each item, beginning with a hyphen.")
            : list.Read(node, diagnostics));
    }

    /// <summary>A mapping with keys of its own, read by a schema.</summary>
    public static ValueReader<T> Record<T>(string description, Schema schema, Func<MappingReader, T?> create) =>
        new(description, (node, diagnostics) => node is YamlMapping mapping
            ? create(new MappingReader(mapping, schema, diagnostics))
            : Mismatch<T>(
                node,
                diagnostics,
                "a mapping of keys",
                $"Write it as {{ {string.Join(", ", schema.Keys.Where(key => key.Required).Select(key => key.Name + ": ..."))} }}."));

    private static readonly ValueReader<Duration?> AnyDuration = Parsed<Duration?>(DurationDescription, text =>
        Vocabulary.Duration.TryParse(text, out var duration) ? duration : null);

    private static ValueReader<ImmutableArray<FormerName>?> FormerIds(string description) => new(description, (node, diagnostics) =>
    {
        if (node is not YamlMapping mapping)
            return Mismatch<ImmutableArray<FormerName>?>(node, diagnostics, "a mapping", "Write it as { former-id: current-id }.");
        var names = ImmutableArray.CreateBuilder<FormerName>();
        foreach (var (key, value) in mapping.Entries)
        {
            if (Id.Read(key, diagnostics) is { } former && CurrentPlace(value, diagnostics) is var (section, current))
                names.Add(new FormerName(former, section, current, key.Place));
        }

        return names.ToImmutable();
    });

    /// <summary>What a former id leads to: an id of the same page, one of a section, or the top.</summary>
    private static (string? SectionId, string Id)? CurrentPlace(YamlNode node, FileDiagnostics diagnostics)
    {
        if (node is YamlScalar { Quoted: true, Text: "" }) return (null, "");
        if (node is YamlScalar scalar && scalar.Text.Split('/') is [var section, var item] && Names.IsId(section) && Names.IsId(item))
            return (section, item);
        return Id.Read(node, diagnostics) is { } id ? (null, id) : null;
    }

    private static ValueReader<string> Name(string description, Func<string, bool> isName, int longest) =>
        new(description, (node, diagnostics) =>
        {
            if (Scalar(node, diagnostics, $"one {description}") is not { } scalar) return null;
            return isName(scalar.Text)
                ? scalar.Text
                : Refuse<string>(
                    node,
                    diagnostics,
                    $"{Quote(scalar.Text)} is not a valid {description}",
                    $"Use lowercase letters and digits, with single hyphens between words, at most {longest} characters.");
        });

    private static ValueReader<T> Parsed<T>(string description, Func<string, T?> parse) => new(description, (node, diagnostics) =>
    {
        if (Scalar(node, diagnostics, description) is not { } scalar) return default;
        return parse(scalar.Text) is { } value
            ? value
            : Refuse<T>(
                node,
                diagnostics,
                $"{Quote(scalar.Text)} is not {description}",
                "Use that form, and make sure the value exists.");
    });

    private static YamlScalar? Scalar(YamlNode node, FileDiagnostics diagnostics, string expected) =>
        node as YamlScalar ?? Mismatch<YamlScalar>(node, diagnostics, expected, "Remove the brackets or the nested lines.");

    private static T? Mismatch<T>(YamlNode node, FileDiagnostics diagnostics, string expected, string hint)
    {
        var found = node switch
        {
            YamlList => "a list",
            YamlMapping => "a mapping",
            YamlScalar { IsNull: true } or YamlScalar { Text: "" } => "nothing",
            _ => "text",
        };
        diagnostics.Add(DiagnosticRules.WrongType, node.Place, $"Expected {expected}, found {found}", hint);
        return default;
    }

    private static T? Refuse<T>(YamlNode node, FileDiagnostics diagnostics, string message, string hint)
    {
        diagnostics.Add(DiagnosticRules.Malformed, node.Place, message, hint);
        return default;
    }

    /// <summary>Marks that nobody writes in plain words.</summary>
    [GeneratedRegex(@"\*\*|\]\(|\]\[|\[\^|\[\[|~~|`|\{#|(?<!\w)_(?=\w)[^_\n]*(?<=\w)_(?!\w)|(?<!\w)\*(?=\w)[^*\n]*(?<=\w)\*(?!\w)")]
    private static partial Regex MarkdownMark();

    private static string Quote(string text) => text.Length <= 60 ? $"\"{text}\"" : $"\"{text[..60]}…\"";
}

/// <summary>A former id of a heading or step, and what it leads to now.</summary>
/// <param name="Former">The id it had.</param>
/// <param name="SectionId">The section that it moved to; null when it is still in the same one.</param>
/// <param name="Current">The id it has now; an empty one is the top of the page.</param>
/// <param name="Place">Where it says so.</param>
internal sealed record FormerName(string Former, string? SectionId, string Current, Place Place);
