using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>One key of a kind of file: what the editor's guide says of it and what the reader checks are the same thing.</summary>
internal abstract record Key(string Name, bool Required, string Meaning)
{
    public abstract string FormDescription { get; }
}

internal sealed record Key<T>(string Name, bool Required, Form<T> Form, string Meaning) : Key(Name, Required, Meaning)
{
    public override string FormDescription => Form.Description;
}

/// <summary>A form that a value can have, and how it is read; a value that does not have it becomes a diagnostic.</summary>
internal sealed record Form<T>(string Description, Func<YamlNode, FileDiagnostics, T?> Read);

/// <summary>The keys of one kind of file.</summary>
internal sealed record Schema(string Title, IReadOnlyList<Key> Keys);
