namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>Finds the name that somebody most likely meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The candidate within a third of the name's length of edits, or null.
    /// Ties go to the first by name, so that a hint is the same every time.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(2, name.Length / 3) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance) continue;
            var distance = Distance(name, candidate, bestDistance);
            if (distance >= bestDistance) continue;
            bestDistance = distance;
            best = candidate;
        }

        return best;
    }

    /// <summary>A hint that names the nearest candidate, or says what else to do.</summary>
    public static string Hint(string name, IEnumerable<string> candidates, string otherwise) =>
        Of(name, candidates) is { } nearest ? $"Did you mean {nearest}?" : otherwise;

    /// <summary>Edits (insert, delete, replace, swap neighbours) between two names, counted up to a limit.</summary>
    private static int Distance(string a, string b, int limit)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest >= limit) return limit;
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
