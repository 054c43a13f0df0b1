using System.Collections.Frozen;
using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Unlinked;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Wording;

namespace ImmigrationCareers.Content.Loading;

/// <summary>What one file says, before it meets the other files.</summary>
internal abstract record FileModel;

internal sealed record SiteModel(SiteFile Site) : FileModel;

/// <param name="Sources">By id.</param>
/// <param name="Checked">The days on which somebody read them.</param>
internal sealed record SourcesModel(ImmutableDictionary<string, Source> Sources, ImmutableArray<Located<DateOnly>> Checked) : FileModel
{
    public static SourcesModel Of(ImmutableDictionary<string, Located<Source>> sources) => new(
        sources.ToImmutableDictionary(source => source.Key, source => source.Value.Value, StringComparer.Ordinal),
        [.. sources.Values.Select(source => new Located<DateOnly>(source.Value.Checked, source.Place))]);
}

internal sealed record ValuesModel(ImmutableDictionary<string, Located<Value>> Values) : FileModel;

internal sealed record SynonymsModel(ImmutableArray<ImmutableArray<string>> Groups) : FileModel;

internal sealed record TopicsModel(ImmutableArray<Topic> Topics) : FileModel;

internal sealed record WorksheetModel(ImmutableArray<WorksheetPart> Parts) : FileModel;

internal sealed record PromisesModel(ImmutableArray<Promise> Promises) : FileModel;

internal sealed record MailsModel(ImmutableDictionary<string, MailText> Mails) : FileModel;

internal sealed record PrivacyModel(PrivacyTexts Texts) : FileModel;

internal sealed record RulesModel(RulesFile Rules) : FileModel;

internal sealed record LedgerModel(ImmutableArray<LedgerLine> Lines) : FileModel
{
    /// <summary>The addresses of pages, without those of their headings.</summary>
    public FrozenSet<string> Pages { get; } =
        Lines.Select(line => line.Address)
            .Where(address => !address.Contains('#', StringComparison.Ordinal))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an address was ever published. Its lines are in order.</summary>
    public bool Contains(string address)
    {
        var (first, last) = (0, Lines.Length - 1);
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var order = string.CompareOrdinal(Lines[middle].Address, address);
            if (order == 0) return true;
            if (order < 0) first = middle + 1;
            else last = middle - 1;
        }

        return false;
    }
}

/// <summary>A file that is a page of the guide.</summary>
/// <param name="Body">Its text.</param>
/// <param name="Anchors">The ids in its text, current and former.</param>
internal abstract record PageFileModel(UnlinkedBody Body, Anchors Anchors) : FileModel
{
    /// <summary>The id it has on the site, and where it says so; null for static pages.</summary>
    public abstract Located<string>? Id { get; }
}

internal sealed record CareerModel(CareerFile Front, ImmutableArray<UnlinkedText> FactTexts, UnlinkedBody Body)
    : PageFileModel(Body, new Anchors(Body.Ids, []))
{
    public override Located<string>? Id => new(Front.Id, Front.IdPlace);
}

internal sealed record SectionModel(SectionFile Front, UnlinkedBody Body)
    : PageFileModel(Body, new Anchors(Body.Ids, Front.FormerIds.Select(name => (name.Former, name.SectionId, name.Current))))
{
    public override Located<string>? Id => new(Front.Id, Front.IdPlace);
}

internal sealed record StaticPageModel(PageFile Front, UnlinkedBody Body) : PageFileModel(Body, new Anchors(Body.Ids, []))
{
    public override Located<string>? Id => null;
}
