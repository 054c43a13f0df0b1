using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>The public pages of one edition, by path and encoding. Query strings are no part of the key: they change nothing.</summary>
internal sealed class PageStore
{
    private readonly ConcurrentDictionary<(string Path, ContentEncoding Encoding), StoredPage> pages = new();

    public bool TryFind(string path, ContentEncoding encoding, [NotNullWhen(true)] out StoredPage? page) =>
        pages.TryGetValue((path, encoding), out page);

    public void Add(string path, ContentEncoding encoding, StoredPage page) => pages.TryAdd((path, encoding), page);
}
