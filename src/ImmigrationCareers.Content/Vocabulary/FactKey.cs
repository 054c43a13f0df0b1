using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>One of the facts that careers are compared by.</summary>
/// <param name="Id">As front matter names it.</param>
/// <param name="Label">As readers see it where the career gives no label of its own.</param>
public sealed record FactKey(string Id, string Label)
{
    /// <summary>Every key, in the order in which careers are compared.</summary>
    public static ImmutableArray<FactKey> All { get; } =
    [
        new("employer", "Employer"),
        new("eligibility", "Who can apply"),
        new("education", "Education"),
        new("pay-start", "Starting pay"),
        new("pay-range", "Pay range"),
        new("time-to-start", "Time to start"),
        new("places", "Places"),
        new("demand", "Demand"),
        new("regulation", "Regulation"),
        new("other-names", "Other names"),
    ];

    /// <summary>The key with this id, or null.</summary>
    public static FactKey? Find(string id) => All.FirstOrDefault(key => key.Id == id);
}
