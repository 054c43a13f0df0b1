using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>site.yml</c> says.</summary>
internal sealed record SiteFile(string Title, string Tagline, ImmutableArray<Located<string>> Careers, string Footer)
{
    private static readonly Key<string> TitleKey = new("title", true, YamlTypes.Text, "the site's name");
    private static readonly Key<string> TaglineKey = new("tagline", true, YamlTypes.Text, "what the site is, in one sentence");
    private static readonly Key<ImmutableArray<Located<string>>?> CareersKey = new(
        "careers", true, YamlTypes.Slugs, "the folders under careers/, in the order of the site");
    private static readonly Key<string> FooterKey = new("footer", true, YamlTypes.Text, "the text at the foot of every page");

    public static readonly Schema Schema = new("site.yml", [TitleKey, TaglineKey, CareersKey, FooterKey]);

    public static readonly SiteFile Fallback = new("Immigration Careers", "", [], "");

    public static SiteFile? Read(YamlNode? root, FileDiagnostics diagnostics)
    {
        if (root is null) return null;
        return YamlTypes.Record("keys", Schema, fields =>
        {
            var site = new SiteFile(
                fields.Get(TitleKey) ?? Fallback.Title,
                fields.Get(TaglineKey) ?? "",
                fields.Get(CareersKey) ?? [],
                fields.Get(FooterKey) ?? "");
            Repeats.Report(site.Careers, career => career, career => $"The career {career}", diagnostics);
            return site;
        }).Read(root, diagnostics);
    }
}
