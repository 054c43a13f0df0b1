using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>One key of a kind of file: what the editor's guide says of it and what the reader checks are the same thing.</summary>
internal abstract record Key(string Name, bool Required, string Meaning)
{
    public abstract string TypeDescription { get; }
}

internal sealed record Key<T>(string Name, bool Required, ValueReader<T> Reader, string Meaning) : Key(Name, Required, Meaning)
{
    public override string TypeDescription => Reader.Description;
}

/// <summary>A type that a value can have, and how it is read; a value that does not have it becomes a diagnostic.</summary>
internal sealed record ValueReader<T>(string Description, Func<YamlNode, FileDiagnostics, T?> Read);

/// <summary>The keys of one kind of file.</summary>
internal sealed record Schema(string Title, IReadOnlyList<Key> Keys);
