using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// Finds the topics that files name. One that is not there is a finding and holds no page back: the topic may have been there
/// when the page was written.
/// </summary>
/// <param name="topics">The guide's topics.</param>
/// <param name="areWhole">Whether all of them could be read; else one that is not found may be there all the same.</param>
/// <param name="findings">Where to report those that are not there.</param>
internal sealed class TopicTable(ImmutableArray<Topic> topics, bool areWhole, DiagnosticBag findings)
{
    /// <summary>The topic that a file names; one that is not there has its id for a name and comes last in time.</summary>
    public Topic Find(string file, Located<string> id)
    {
        if (topics.FirstOrDefault(topic => topic.Id == id.Value) is { } found) return found;
        if (areWhole) ReportUnknown(file, id);
        return new Topic(id.Value, id.Value, int.MaxValue);
    }

    private void ReportUnknown(string file, Located<string> id)
    {
        var all = topics.Select(topic => topic.Id).ToList();
        findings.Add(
            file,
            DiagnosticRules.UnknownTopic,
            id.Place,
            $"There is no topic {id.Value}",
            NearestName.Hint(id.Value, all, $"Topics are {string.Join(", ", all)}."));
    }
}
