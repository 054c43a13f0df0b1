using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace ImmigrationCareers.Web.Tests.Architecture;

/// <summary>
/// Which folders of a project need which, read from what was compiled: bases, members, attributes and what methods do. A folder
/// is a namespace; a view belongs to the folder of its file. Constants are not seen, since the compiler copies their values.
/// </summary>
public sealed class FolderDependencies
{
    private readonly Assembly assembly;
    private readonly string root;
    private readonly Dictionary<Type, string> views;
    private readonly SortedDictionary<(string From, string To), string> examples = new();

    private FolderDependencies(Assembly assembly, string root)
    {
        this.assembly = assembly;
        this.root = root;
        views = assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .ToDictionary(view => view.Type, view => FolderOf(view.Identifier));
        foreach (var type in assembly.GetTypes()) Add(type);
    }

    /// <summary>The folders that need others or are needed.</summary>
    public IReadOnlyCollection<string> Folders =>
        [.. examples.Keys.SelectMany(pair => new[] { pair.From, pair.To }).Distinct(StringComparer.Ordinal)];

    /// <summary>Every pair of folders that need each other, by one way or another, with a member on each side.</summary>
    public IEnumerable<string> Cycles
    {
        get
        {
            foreach (var ((from, to), example) in examples)
            {
                if (WayFrom(to, from) is not { } way) continue;
                yield return $"{Name(from)} -> {Name(to)}: {example}; and back {string.Join(", ", way)}";
            }
        }
    }

    /// <param name="assembly">What was compiled.</param>
    /// <param name="root">The namespace of the project's own folder.</param>
    public static FolderDependencies Of(Assembly assembly, string root) => new(assembly, root);

    private static string Name(string folder) => folder.Length == 0 ? "the project's own folder" : folder;

    /// <summary>The shortest way along which one folder needs another; null when it does not.</summary>
    private List<string>? WayFrom(string from, string to)
    {
        var ways = new Dictionary<string, List<string>>(StringComparer.Ordinal) { [from] = [] };
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var folder))
        {
            foreach (var ((needing, needed), example) in examples.Where(pair => pair.Key.From == folder))
            {
                if (!ways.TryAdd(needed, [.. ways[needing], $"{Name(needing)} -> {Name(needed)}: {example}"])) continue;
                next.Enqueue(needed);
            }
        }

        return ways.GetValueOrDefault(to);
    }

    private void Add(Type type)
    {
        if (FolderOf(type) is not { } from) return;
        foreach (var (member, used) in UsesOf.Type(type))
        {
            foreach (var part in UsesOf.PartsOf(used).Where(part => part.Assembly == assembly))
            {
                if (FolderOf(part) is { } to && to != from) examples.TryAdd((from, to), $"{member} uses {part.Name}");
            }
        }
    }

    /// <summary>Null for what the compiler made beside the project's own types, and for migrations, which are generated.</summary>
    private string? FolderOf(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        if (views.TryGetValue(type, out var folder)) return folder;
        if (type == assembly.EntryPoint?.DeclaringType) return "";
        if (type.Namespace != root && type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) != true) return null;
        var path = type.Namespace[root.Length..].TrimStart('.').Replace('.', '/');
        return path.Split('/')[0] == "Migrations" ? null : path;
    }

    private static string FolderOf(string view) => Path.GetDirectoryName(view)!.Trim('/');
}
