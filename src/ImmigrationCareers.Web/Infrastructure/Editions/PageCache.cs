using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ImmigrationCareers.Web.Infrastructure.Editions;

/// <summary>The public pages of one edition, by path and encoding. Query strings are not part of the key: they change nothing.</summary>
internal sealed class PageCache
{
    private readonly ConcurrentDictionary<(string Path, ContentEncoding Encoding), CachedPage> pages = new();

    public bool TryFind(string path, ContentEncoding encoding, [NotNullWhen(true)] out CachedPage? page) =>
        pages.TryGetValue((path, encoding), out page);

    public void Add(string path, ContentEncoding encoding, CachedPage page) => pages.TryAdd((path, encoding), page);
}
