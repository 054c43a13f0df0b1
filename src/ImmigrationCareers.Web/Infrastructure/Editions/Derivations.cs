using System.Collections.Concurrent;
using ImmigrationCareers.Content;

namespace ImmigrationCareers.Web.Infrastructure.Editions;

/// <summary>
/// What features work out over a whole guide. It belongs to the edition: a request that did it by itself would cost whoever
/// sends it nothing, and the site as much as a hundred pages.
/// </summary>
public sealed class Derivations(Guide guide)
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> derived = new();

    /// <summary>Works out when it is first asked for, once, however many ask at the same time.</summary>
    public T Get<T>(Func<Guide, T> derive)
        where T : class =>
        (T)derived.GetOrAdd(typeof(T), _ => new Lazy<object>(() => derive(guide))).Value;
}
