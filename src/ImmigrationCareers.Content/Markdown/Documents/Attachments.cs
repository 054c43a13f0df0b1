using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Documents;

/// <summary>What reading found out about a node, kept on it for the renderer.</summary>
internal static class Attachments
{
    public static void Attach<T>(this MarkdownObject node, T value)
        where T : class =>
        node.SetData(typeof(T), value);

    public static T? Attached<T>(this MarkdownObject node)
        where T : class =>
        (T?)node.GetData(typeof(T));
}
