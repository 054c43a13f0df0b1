using System.Collections.Frozen;

namespace ImmigrationCareers.Data.Plans;

/// <summary>The days that one reader has chosen, and whose they are.</summary>
/// <param name="Reader">The reader's key; never leaves the server.</param>
/// <param name="Starts">Days on which the reader starts, by career id.</param>
public sealed record ReaderDates(Guid Reader, FrozenDictionary<string, DateOnly> Starts);
