using System.Collections.Immutable;
using System.Text;
using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Puts a body together from its draft and from what its open parts were found to be.</summary>
internal sealed class BodyAssembly(LinkPage self, ImmutableArray<object?> found)
{
    /// <summary>What a reader sees where a figure should stand; content is never dropped in silence.</summary>
    public const string MissingFigure = "[figure missing]";

    private const string MissingSource = "<sup class=\"ref\">[source missing]</sup>";

    private readonly ImmutableArray<Part>.Builder parts = ImmutableArray.CreateBuilder<Part>();
    private readonly StringBuilder html = new();
    private readonly List<Source> cited = [];
    private readonly Dictionary<string, SourcedValue> values = new(StringComparer.Ordinal);
    private readonly Stack<bool> openLinks = new();
    private int next;

    public Body Assemble()
    {
        foreach (var part in self.Draft.Parts) Add(part);
        CloseHtml();
        var rest = found[next..];
        foreach (var value in rest.OfType<SourcedValue>()) values.TryAdd(value.Value.Id, value);
        var references = NumberReferences(rest.OfType<Source>());
        var numbers = references.ToDictionary(reference => reference.Source.Id, reference => reference.Number, StringComparer.Ordinal);
        return new Body(
            self.OwnerId,
            parts.ToImmutable(),
            [.. self.Draft.Headings.Select(heading => new Heading(heading.Level, heading.Id, heading.Title.Fill(TextOfValue)))],
            [.. self.Draft.Steps.Select(step => new Step(self.OwnerId ?? "", step.Id, step.Text.Fill(TextOfValue)))],
            self.FormerIds.ToLookup(name => name.Current, name => name.Former, StringComparer.Ordinal),
            references,
            [.. values.Values.Select(value => new Figure(value.Value, value.Source is null ? null : numbers[value.Source.Id]))],
            self.Draft.HasPictures,
            self.Draft.Words);
    }

    /// <summary>The text of a value, for headings and steps; the same lookup has been made for the parts already.</summary>
    private string TextOfValue(string id) => values.TryGetValue(id, out var value) ? value.Value.Text : MissingFigure;

    private void Add(Part part)
    {
        switch (part)
        {
            case HtmlPart text:
                html.Append(text.Html);
                break;
            case ValuePart:
                AddValue((SourcedValue?)found[next++]);
                break;
            case SourcePart:
                AddSource((Source?)found[next++]);
                break;
            case BarPart:
                html.Append(((Bar?)found[next++])?.Svg);
                break;
            case DurationPart:
                if (found[next++] is string duration) html.Append($"<span class=\"duration\">{Html.Encode(duration)}</span>");
                break;
            case LinkStart start:
                AddLink((ResolvedLink?)found[next++], start.Title);
                break;
            case LinkEnd:
                if (openLinks.Pop()) html.Append("</a>");
                break;
            default:
                CloseHtml();
                parts.Add(part);
                break;
        }
    }

    private void AddValue(SourcedValue? value)
    {
        html.Append(value is null ? MissingFigure : Html.Encode(value.Value.Text));
        if (value is not null) values.TryAdd(value.Value.Id, value);
    }

    private void AddSource(Source? source)
    {
        if (source is null)
        {
            html.Append(MissingSource);
            return;
        }

        var index = cited.IndexOf(source);
        if (index < 0) cited.Add(source);
        CloseHtml();
        parts.Add(new ReferencePart(index < 0 ? cited.Count : index + 1, IsFirst: index < 0));
    }

    /// <summary>A link that leads nowhere stays as its text.</summary>
    private void AddLink(ResolvedLink? link, string? title)
    {
        openLinks.Push(link is not null);
        if (link is null) return;
        CloseHtml();
        parts.Add(new ResolvedLinkStart(link, title));
    }

    private void CloseHtml()
    {
        if (html.Length == 0) return;
        parts.Add(new HtmlPart(html.ToString()));
        html.Clear();
    }

    /// <summary>Cited sources first, by their place in the text; then those of the page as a whole; then those of its figures.</summary>
    private ImmutableArray<Reference> NumberReferences(IEnumerable<Source> pageSources)
    {
        var uncited = pageSources.Concat(values.Values.Select(value => value.Source).OfType<Source>()).Distinct().Except(cited);
        return [.. cited.Concat(uncited).Select((source, index) => new Reference(index + 1, source, index < cited.Count))];
    }
}
