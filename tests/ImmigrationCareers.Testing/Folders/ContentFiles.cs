namespace ImmigrationCareers.Testing.Folders;

/// <summary>A small guide: two careers, three sections, one page.</summary>
public sealed class ContentFiles : TemporaryFolder
{
    public const string OfficerRole = "careers/officer/01-role.md";
    public const string OfficerEducation = "careers/officer/02-education.md";
    public const string HelperRole = "careers/helper/01-role.md";

    public ContentFiles()
    {
        Write("site.yml", "title: Test Careers\ntagline: A guide for tests.\ncareers: [officer, helper]\nfooter: Made up.\n");
        Write(
            "sources.yml",
            "pay-table: { title: Pay table, publisher: An office, url: \"https://example.org/pay\", checked: 2026-11-20 }\n");
        WriteValue("$34,799");
        Write("careers/officer/career.md", Career("officer", "Officer", "Start with [the role](officer-role)."));
        Write(OfficerRole, Section(
            "officer-role",
            "What an officer does",
            "An officer decides. Pay is {{ pay }}.[^pay-table]\n\n## The day {#the-day}\n\nMornings.\n\n- [ ] Visit an office {#visit}\n"));
        Write(
            OfficerEducation,
            Section("officer-education", "Degrees of an officer", "See [the day](officer-role#the-day).\n", topic: "education"));
        Write("careers/helper/career.md", Career("helper", "Helper", "Helps."));
        Write(HelperRole, Section("helper-role", "What a helper does", "A helper helps. Pay is {{ pay }}.\n"));
        Write("pages/about.md", "---\ntitle: About\nsummary: What this is.\nreviewed: 2026-11-20\n---\nA guide made up for tests.\n");
    }

    /// <summary>The text of a section.</summary>
    public static string Section(string id, string title, string body, string more = "", string topic = "role") =>
        $"""
        ---
        id: {id}
        title: {title}
        summary: Summary of {title}.
        topic: {topic}
        reviewed: 2026-11-20
        review-by: 2027-05-20
        {more}
        ---
        {body}
        """;

    /// <summary>The text of a career's overview.</summary>
    public static string Career(string id, string title, string body, string more = "") =>
        $$$"""
        ---
        id: {{{id}}}
        title: {{{title}}}
        summary: Summary of {{{title}}}.
        reviewed: 2026-11-20
        review-by: 2027-05-20
        facts:
          - { label: Pay, text: "{{ pay }} a year", source: pay-table }
        {{{more}}}
        ---
        {{{body}}}
        """;

    /// <summary>Writes values.yml with its one figure.</summary>
    public void WriteValue(string pay) =>
        Write("values.yml", $$"""pay: { text: "{{pay}}", meaning: Pay to begin with, as-of: 2026-01, source: pay-table }""" + "\n");
}
