using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>sources.yml</c> says.</summary>
internal static class SourcesFile
{
    private static readonly Key<string> Title = new("title", true, YamlTypes.Text, "title of the page or document");
    private static readonly Key<string> Publisher = new("publisher", true, YamlTypes.Text, "who published it first");
    private static readonly Key<Uri> Url = new("url", true, YamlTypes.WebAddress, "the publisher's own page, never a copy");
    private static readonly Key<PartialDate?> Date = new("date", false, YamlTypes.Date, "when it was published, where it says so");
    private static readonly Key<DateOnly?> Checked = new("checked", true, YamlTypes.Day, "the day somebody last read it");

    public static readonly Schema Schema = new("an entry of sources.yml", [Title, Publisher, Url, Date, Checked]);

    public static ImmutableDictionary<string, Located<Source>> Read(YamlNode root, FileDiagnostics diagnostics) =>
        NamedEntries.Read("sources.yml", Schema, root, diagnostics, (id, fields) =>
        {
            var (title, publisher, url, date, day) =
                (fields.Get(Title), fields.Get(Publisher), fields.Get(Url), fields.Get(Date), fields.Get(Checked));
            return title is null || publisher is null || url is null || day is null
                ? null
                : new Located<Source>(new Source(id, title, publisher, url, date, day.Value), fields.PlaceOf(Checked));
        });
}
