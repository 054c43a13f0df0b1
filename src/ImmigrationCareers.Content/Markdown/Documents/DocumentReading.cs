using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Documents;

/// <summary>What is found in one document while it is read.</summary>
/// <param name="source">Its text.</param>
/// <param name="mayHaveSteps">Whether the file is a section: only there can a plan hold a step.</param>
/// <param name="diagnostics">Where findings go.</param>
internal sealed class DocumentReading(SourceText source, bool mayHaveSteps, FileDiagnostics diagnostics)
{
    private readonly Dictionary<Type, object> states = [];

    public bool MayHaveSteps => mayHaveSteps;

    public SourceText Source => source;

    public FileDiagnostics Diagnostics => diagnostics;

    /// <summary>Headings in the order of the text.</summary>
    public List<UnlinkedHeading> Headings { get; } = [];

    /// <summary>Steps in the order of the text.</summary>
    public List<UnlinkedStep> Steps { get; } = [];

    public bool HasPictures { get; set; }

    /// <summary>What an extension remembers from node to node of this document.</summary>
    public T State<T>()
        where T : class, new()
    {
        if (states.TryGetValue(typeof(T), out var state)) return (T)state;
        var created = new T();
        states.Add(typeof(T), created);
        return created;
    }

    public Place PlaceOf(MarkdownObject node) => source.PlaceOf(node.Span.Start);

    /// <summary>Reports what nobody sees of a node's source.</summary>
    public void ReportUnseenIn(MarkdownObject node)
    {
        if (node.Span.IsEmpty || node.Span.End >= source.Text.Length) return;
        if (InvisibleCharacter.In(source.Text.AsSpan(node.Span.Start, node.Span.Length)) is { } unseen)
            diagnostics.Add(unseen, source.PlaceOf(node.Span.Start + unseen.Index));
    }

    public void Report(MarkdownObject node, DiagnosticRule rule, string message, string hint) =>
        diagnostics.Add(rule, PlaceOf(node), message, hint);
}
