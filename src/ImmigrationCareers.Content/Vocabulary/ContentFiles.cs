namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>Names of the files of a content folder that there is one of.</summary>
public static class ContentFiles
{
    /// <summary>What the site says of itself, and its careers.</summary>
    public const string Site = "site.yml";

    /// <summary>Where facts come from.</summary>
    public const string Sources = "sources.yml";

    /// <summary>Figures that change.</summary>
    public const string Values = "values.yml";

    /// <summary>Terms that mean the same.</summary>
    public const string Synonyms = "synonyms.yml";

    /// <summary>What lines up sections of different careers.</summary>
    public const string Topics = "topics.yml";

    /// <summary>The background-check worksheet.</summary>
    public const string Worksheet = "worksheet.yml";

    /// <summary>What the home page promises.</summary>
    public const string Promises = "promises.yml";

    /// <summary>The mails that accounts send.</summary>
    public const string Mails = "mails.yml";

    /// <summary>What the database keeps, in plain words.</summary>
    public const string Privacy = "privacy.yml";

    /// <summary>Limits and names by which the guide is judged.</summary>
    public const string Rules = "rules.yml";

    /// <summary>Every address ever published: the ledger.</summary>
    public const string Ledger = "published-links.txt";
}
