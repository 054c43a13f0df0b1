using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>
/// What a section says to its readers: a hash for each heading, over the words and figures that are read there, values and all.
/// Markup, white space, typography, addresses of links, days of review and numbers of sources play no part.
/// </summary>
public sealed partial class Meaning
{
    /// <summary>Longest text that <see cref="ToString"/> gives, in characters.</summary>
    public const int MaximumLength = 4000;

    /// <summary>The first word of a saved meaning: which rules its hashes were made by.</summary>
    private const string Version = "1";

    private const int WholeLength = 12;
    private const int HeadingLength = 6;

    private readonly Body body;
    private readonly ImmutableArray<(Heading? Heading, string Hash)> hashes;

    internal Meaning(Body body, IEnumerable<string?> aboveTheText)
    {
        this.body = body;
        var above = string.Join('\n', aboveTheText);
        hashes =
        [
            .. body.Passages.Select(passage =>
                (passage.Heading, HashOf($"{passage.Heading?.Title ?? above}\n{passage.Text}", HeadingLength))),
        ];
        Hash = HashOf(string.Join(' ', hashes.Select(entry => entry.Hash).Order(StringComparer.Ordinal)), WholeLength);
    }

    /// <summary>Of all that the section says, in whatever order: 12 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Whether a text is a meaning as it is saved, by these rules.</summary>
    public static bool IsSaved(string text) => text.Length <= MaximumLength && Saved().IsMatch(text);

    /// <summary>
    /// Whether a text can be what a mark keeps: a meaning, or the hash that marks had before there were any, of which nobody can tell
    /// what has changed.
    /// </summary>
    public static bool CanBeKept(string text) => IsSaved(text) || SavedBefore().IsMatch(text);

    /// <summary>
    /// What has changed since a meaning was saved; null when nothing has, or when it was saved by other rules, so that nobody
    /// can tell.
    /// </summary>
    /// <param name="saved">What <see cref="ToString"/> gave then.</param>
    public MeaningChange? ChangeSince(string saved)
    {
        if (!IsSaved(saved)) return null;
        var words = saved.Split(' ');
        if (words[1] == Hash) return null;
        if (words.Length == 2) return new MeaningChange(Top: false, []);
        var before = words[2..].ToHashSet(StringComparer.Ordinal);
        var changed = hashes.Where(entry => !IdsOf(entry.Heading).Any(id => before.Contains($"{id}:{entry.Hash}"))).ToList();
        return new MeaningChange(
            Top: changed.Exists(entry => entry.Heading is null),
            [.. changed.Select(entry => entry.Heading).OfType<Heading>()]);
    }

    /// <summary>The form in which a mark keeps it; of a text with very many headings only the hash of the whole.</summary>
    public override string ToString()
    {
        var whole = $"{Version} {Hash}";
        var all = string.Concat(hashes.Select(entry => $" {entry.Heading?.Id}:{entry.Hash}").Prepend(whole));
        return all.Length <= MaximumLength ? all : whole;
    }

    private IEnumerable<string> IdsOf(Heading? heading) => heading is null ? [Anchors.Top] : body.IdsOf(heading.Id);

    private static string HashOf(string text, int digits) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReadText.Normalize(text))))[..digits];

    [GeneratedRegex(@"\A1 [0-9a-f]{12}(?: [a-z0-9-]{0,64}:[0-9a-f]{6})*\z")]
    private static partial Regex Saved();

    [GeneratedRegex(@"\A[0-9a-fA-F]{32}\z")]
    private static partial Regex SavedBefore();
}

/// <summary>What a reader who comes back would read differently.</summary>
/// <param name="Top">Whether the text above the first heading, the title or the duration has changed.</param>
/// <param name="Headings">The headings below which something has changed, or that are new; none where that is not known.</param>
public sealed record MeaningChange(bool Top, ImmutableArray<Heading> Headings);
