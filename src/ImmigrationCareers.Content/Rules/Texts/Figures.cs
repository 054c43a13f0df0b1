using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>The figures of <c>values.yml</c>, as texts show them.</summary>
/// <param name="texts">By the id of their value.</param>
internal sealed partial class Figures(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>What stands where a value is unknown; that it is unknown is reported already.</summary>
    private const string Missing = "[figure missing]";

    /// <summary>A value's text.</summary>
    public string TextOf(string id) => texts.GetValueOrDefault(id, Missing);

    /// <summary>Text outside Markdown with its values filled in.</summary>
    public string Fill(string text) => Placeholder().Replace(text, match => TextOf(match.Groups["id"].Value));

    /// <summary>Ids of the values that a text outside Markdown uses.</summary>
    public static IEnumerable<string> IdsIn(string text) => Placeholder().Matches(text).Select(match => match.Groups["id"].Value);

    /// <summary>Where values stand in a text outside Markdown.</summary>
    [GeneratedRegex(@"\{\{ *(?<id>[a-z0-9]+(?:-[a-z0-9]+)*) *\}\}")]
    public static partial Regex Placeholder();
}
