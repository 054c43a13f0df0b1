using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>topics.yml</c> says: the topics in the order to read about them.</summary>
internal static class TopicsFile
{
    private static readonly Key<string> Id = new("id", true, YamlTypes.Id, "as sections name it");
    private static readonly Key<string> Name = new("name", true, YamlTypes.Text, "as readers see it");
    private static readonly Key<int?> Time = new(
        "time", true, RuleTypes.Count, "its place in the order in which things happen, such as 10, 20 or 30");

    public static readonly Schema Schema = new("an entry of topics.yml", [Id, Name, Time]);

    private static readonly ValueReader<ImmutableArray<Located<Topic>>?> List =
        YamlTypes.FilledListOf(YamlTypes.Record("topic", Schema, ReadTopic));

    public static ImmutableArray<Topic> Read(YamlNode root, FileDiagnostics diagnostics)
    {
        var topics = List.Read(root, diagnostics) ?? [];
        Repeats.Report(topics, topic => topic.Id, id => $"The topic {id}", diagnostics);
        Repeats.Report(topics, topic => topic.Time, time => $"The time {time}", diagnostics);
        return [.. topics.Select(topic => topic.Value)];
    }

    private static Topic? ReadTopic(MappingReader fields)
    {
        var (id, name, time) = (fields.Get(Id), fields.Get(Name), fields.Get(Time));
        return id is null || name is null || time is null ? null : new Topic(id, name, time.Value);
    }
}
