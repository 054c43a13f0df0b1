using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>Items of a list that may stand in it once only.</summary>
internal static class Repeats
{
    /// <summary>Reports each item whose key an item before it has.</summary>
    /// <param name="items">The items of the list.</param>
    /// <param name="keyOf">What tells them apart.</param>
    /// <param name="name">How a message calls the key.</param>
    /// <param name="diagnostics">Where to report them.</param>
    public static void Report<T, TKey>(
        IEnumerable<Located<T>> items, Func<T, TKey> keyOf, Func<TKey, string> name, FileDiagnostics diagnostics)
    {
        foreach (var group in items.GroupBy(item => keyOf(item.Value)))
        {
            foreach (var repeat in group.Skip(1))
            {
                diagnostics.Add(
                    DiagnosticRules.Malformed,
                    repeat.Place,
                    $"{name(group.Key)} appears twice, first on line {group.First().Place.Line}",
                    "Keep one of them.");
            }
        }
    }
}
