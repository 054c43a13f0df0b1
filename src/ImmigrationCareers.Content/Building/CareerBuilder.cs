using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Linking;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Unlinked;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>Makes careers and their sections of the files that are shown.</summary>
internal sealed class CareerBuilder(PageLinker linker, TopicTable topics, DiagnosticBag findings)
{
    /// <summary>Careers in the order of site.yml; one that is not named there comes last, and a finding says so.</summary>
    public ImmutableArray<BuiltCareer> Build(IReadOnlyList<ShownFile> files, SiteFile site)
    {
        var sections = files
            .Where(file => file.Kind is FileKind.Section)
            .ToLookup(file => ((FileKind.Section)file.Kind).CareerSlug, StringComparer.Ordinal);
        var overviews = files
            .Where(file => file.Kind is FileKind.Career)
            .ToDictionary(file => ((FileKind.Career)file.Kind).CareerSlug, StringComparer.Ordinal);
        var folders = overviews.Keys.Concat(sections.Select(group => group.Key)).Distinct().Order(StringComparer.Ordinal).ToList();
        ReportUnlisted(files, site, folders, overviews);

        var listed = site.Careers.Select(career => career.Value).Where(folders.ToHashSet(StringComparer.Ordinal).Contains);
        return [.. listed.Concat(folders).Distinct().Select(slug => Build(slug, overviews.GetValueOrDefault(slug), sections[slug]))];
    }

    private void ReportUnlisted(
        IReadOnlyList<ShownFile> files, SiteFile site, List<string> folders, Dictionary<string, ShownFile> overviews)
    {
        var known = folders.ToHashSet(StringComparer.Ordinal);
        foreach (var career in site.Careers.Where(career => !known.Contains(career.Value) && !linker.Table.HasUnknownPaths))
            findings.Add(
                ContentFiles.Site,
                DiagnosticRules.UnknownCareer,
                career.Place,
                $"There is no folder careers/{career.Value}",
                NearestName.Hint(career.Value, folders, "Add the folder with its career.md, or remove the name here."));

        var siteCanBeRead = files.Any(file => file is { Kind: FileKind.Site, IsBroken: false });
        var listed = site.Careers.Select(career => career.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var path = $"careers/{folder}/career.md";
            if (!overviews.ContainsKey(folder))
                findings.Add(
                    path,
                    DiagnosticRules.MissingFile,
                    Place.Start,
                    $"The career {folder} has no career.md",
                    "Add it: without it the sections have no overview.");
            if (siteCanBeRead && !listed.Contains(folder))
                findings.Add(
                    path,
                    DiagnosticRules.UnknownCareer,
                    Place.Start,
                    $"site.yml does not name the career {folder}",
                    "Add it to careers there; until then it comes last.");
        }
    }

    private BuiltCareer Build(string slug, ShownFile? file, IEnumerable<ShownFile> sectionFiles)
    {
        var overview = file?.Model is CareerModel model ? BuildOverview(slug, file, model) : TitledAfterFolder(slug);
        var sections = sectionFiles
            .Where(section => section.Model is SectionModel)
            .Select(section => (section.Target!.Visibility, Section: BuildSection(section)))
            .OrderBy(section => section.Section.Order)
            .ThenBy(section => section.Section.Slug, StringComparer.Ordinal)
            .ToLookup(section => section.Visibility, section => section.Section);
        return new BuiltCareer(overview with { Sections = [.. sections[Visibility.Shown]] }, [.. sections[Visibility.Withdrawn]]);
    }

    private Career BuildOverview(string slug, ShownFile file, CareerModel model)
    {
        var sources = model.Front.Facts.Select(fact => fact.Source).OfType<Located<string>>().Concat(model.Front.Sources);
        var body = linker.Link(file, sources, model.FactTexts);
        var numbers = body.References.ToDictionary(reference => reference.Source.Id, reference => reference.Number, StringComparer.Ordinal);
        return new Career
        {
            Id = model.Front.Id,
            Slug = slug,
            Title = model.Front.Title,
            Summary = model.Front.Summary,
            Reviewed = model.Front.Reviewed,
            ReviewBy = model.Front.ReviewBy,
            Facts = [.. model.Front.Facts.Zip(model.FactTexts, (fact, text) => BuildFact(fact, text, numbers))],
            Body = body,
        };
    }

    private Fact BuildFact(FactEntry fact, UnlinkedText text, Dictionary<string, int> numbers) => new(
        fact.Key,
        fact.Label,
        text.Fill(id => linker.Table.Values.TryGetValue(id, out var located) ? located.Value.Text : BodyLinker.MissingFigure),
        fact.Source is not null && numbers.TryGetValue(fact.Source.Value, out var number) ? number : null);

    /// <summary>A career whose <c>career.md</c> cannot be read: its sections are shown all the same.</summary>
    private static Career TitledAfterFolder(string slug) => new()
    {
        Id = null,
        Slug = slug,
        Title = char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' '),
        Summary = "",
        Reviewed = default,
        ReviewBy = DateOnly.MaxValue,
        Facts = [],
        Body = Body.Empty,
    };

    private Section BuildSection(ShownFile file)
    {
        var (kind, front) = ((FileKind.Section)file.Kind, ((SectionModel)file.Model!).Front);
        ReportReplacements(file, front);
        var topic = topics.Find(file.Path, front.Topic);
        return linker.LinkSection(file, front.Sources, topic, body => new Section
        {
            Id = front.Id,
            CareerSlug = kind.CareerSlug,
            Slug = kind.Slug,
            Path = file.Address!,
            Order = kind.Order,
            Title = front.Title,
            Summary = front.Summary,
            Topic = topic,
            Reviewed = front.Reviewed,
            ReviewBy = front.ReviewBy,
            Duration = front.Duration,
            Withdrawn = front.Withdrawn,
            ReplacedBy = [.. front.ReplacedBy.Select(other => other.Value)],
            Body = body,
        });
    }

    private void ReportReplacements(ShownFile file, SectionFile front)
    {
        if (front.ReplacedBy.IsEmpty) return;
        var table = linker.Table;
        foreach (var other in front.ReplacedBy.Where(other => table.FindId(other.Value) is null && !table.IsClaimedByBroken(other.Value)))
            findings.Add(
                file.Path,
                DiagnosticRules.UnknownTarget,
                other.Place,
                $"There is no section {other.Value}",
                table.NearestIdHint(other.Value));
    }
}

/// <summary>A career with what is shown of it and what was withdrawn from it.</summary>
internal sealed record BuiltCareer(Career Career, ImmutableArray<Section> Withdrawn);
