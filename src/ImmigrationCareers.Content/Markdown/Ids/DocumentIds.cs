using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Vocabulary;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Ids;

/// <summary>The ids of one document: its headings and steps share one set.</summary>
internal sealed class DocumentIds
{
    private readonly Dictionary<string, Place> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> generated = new(StringComparer.Ordinal);

    /// <summary>
    /// The <c>{#id}</c> at the end, removed from the text together with the space before it. What nobody sees behind it is
    /// reported, and the id is there all the same.
    /// </summary>
    public static IdInline? Take(ContainerInline? inlines, DocumentReading reading)
    {
        var blank = inlines?.LastChild as LiteralInline;
        if (blank is not { PreviousSibling: IdInline } || !blank.Content.ToString().All(InvisibleCharacter.IsBlank)) blank = null;
        if ((blank?.PreviousSibling ?? inlines?.LastChild) is not IdInline id) return null;
        if (blank is not null) reading.ReportUnseenIn(blank);
        blank?.Remove();
        if (id.PreviousSibling is LiteralInline before) before.Content.TrimEnd();
        id.Remove();
        return id;
    }

    /// <summary>Makes an explicit id the document's own, unless it is malformed or taken, which is then reported.</summary>
    public bool Claim(IdInline inline, DocumentReading reading)
    {
        var (id, place) = (inline.Id, reading.PlaceOf(inline));
        if (!Names.IsId(id))
            reading.Report(
                inline,
                DiagnosticRules.MisplacedId,
                $"{{#{id}}} is not a valid id",
                $"Use lowercase letters and digits, with single hyphens between words, at most {Names.MaximumIdLength} characters.");
        else if (Names.IsUsedByPages(id))
            reading.Report(inline, DiagnosticRules.DuplicateAnchor, $"The id {id} is reserved for the page itself", "Choose another id.");
        else if (given.TryAdd(id, place))
            return true;
        else
            reading.Report(
                inline,
                DiagnosticRules.DuplicateAnchor,
                $"The id {id} appears twice, first on line {given[id].Line}",
                "Headings and steps of a file share one set of ids; choose another.");
        return false;
    }

    /// <summary>An id made from the text of a heading; null where none can be made, which is then reported.</summary>
    public string? Generate(HeadingBlock heading, string text, DocumentReading reading)
    {
        var id = Names.IdFromText(text);
        if (id.Length == 0)
            reading.Report(
                heading,
                DiagnosticRules.HeadingForm,
                "The heading has no text to make an id from",
                "Give it text, or an id such as {#pay}.");
        else if (Names.IsUsedByPages(id))
            reading.Report(
                heading,
                DiagnosticRules.DuplicateAnchor,
                $"The id {id} is reserved for the page itself",
                "Give the heading an id of its own, such as {#main-points}.");
        else if (given.TryGetValue(id, out var first) || generated.TryGetValue(id, out first))
            reading.Report(
                heading,
                DiagnosticRules.AmbiguousHeading,
                $"This heading would get the id {id}, which line {first.Line} already has",
                "Give both an explicit id, such as {#" + id + "-2}.");
        else
        {
            generated.Add(id, reading.PlaceOf(heading));
            return id;
        }

        return null;
    }
}
