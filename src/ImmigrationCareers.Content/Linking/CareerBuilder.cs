using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Makes careers and their sections of the files that are shown.</summary>
internal sealed class CareerBuilder(BodyLinker linker, DateOnly day, Findings findings)
{
    /// <summary>Careers in the order of site.yml; one that is not named there comes last, and a finding says so.</summary>
    public ImmutableArray<BuiltCareer> Build(IReadOnlyList<FileState> files, SiteFile site)
    {
        var sections = files
            .Where(file => file.Kind is FileKind.Section)
            .ToLookup(file => ((FileKind.Section)file.Kind).CareerSlug, StringComparer.Ordinal);
        var overviews = files
            .Where(file => file.Kind is FileKind.Career)
            .ToDictionary(file => ((FileKind.Career)file.Kind).CareerSlug, StringComparer.Ordinal);
        var folders = overviews.Keys.Concat(sections.Select(group => group.Key)).Distinct().Order(StringComparer.Ordinal).ToList();
        ReportUnlisted(files, site, folders, overviews);

        var listed = site.Careers.Select(career => career.Value).Where(folders.Contains);
        return [.. listed.Concat(folders).Distinct().Select(slug => Build(slug, overviews.GetValueOrDefault(slug), sections[slug]))];
    }

    private void ReportUnlisted(
        IReadOnlyList<FileState> files, SiteFile site, List<string> folders, Dictionary<string, FileState> overviews)
    {
        foreach (var career in site.Careers.Where(career => !folders.Contains(career.Value)))
            findings.Add(
                FileKind.SiteFileName,
                DiagnosticRules.UnknownCareer,
                career.Place,
                $"There is no folder careers/{career.Value}",
                NearestName.Hint(career.Value, folders, "Add the folder with its career.md, or remove the name here."));

        var siteCanBeRead = files.Any(file => file is { Kind: FileKind.Site, IsBroken: false });
        foreach (var folder in folders)
        {
            var path = $"careers/{folder}/career.md";
            if (!overviews.ContainsKey(folder))
                findings.Add(path, DiagnosticRules.MissingFile, Place.Start, $"The career {folder} has no career.md", "Add it: without it the sections have no overview.");
            if (siteCanBeRead && site.Careers.All(career => career.Value != folder))
                findings.Add(path, DiagnosticRules.UnknownCareer, Place.Start, $"site.yml does not name the career {folder}", "Add it to careers there; until then it comes last.");
        }
    }

    private BuiltCareer Build(string slug, FileState? file, IEnumerable<FileState> sectionFiles)
    {
        var overview = file?.Shown is CareerModel model ? BuildOverview(slug, file, model) : TitledAfterFolder(slug);
        var sections = sectionFiles
            .Where(section => section.Shown is SectionModel)
            .Select(section => (Visibility: ((SectionModel)section.Shown!).Front.On(day), Section: BuildSection(section)))
            .OrderBy(section => section.Section.Order)
            .ThenBy(section => section.Section.Slug, StringComparer.Ordinal)
            .ToLookup(section => section.Visibility, section => section.Section);
        return new BuiltCareer(overview with { Sections = [.. sections[Visibility.Shown]] }, [.. sections[Visibility.Withdrawn]]);
    }

    private Career BuildOverview(string slug, FileState file, CareerModel model)
    {
        var sources = model.Front.Facts.Select(fact => fact.Source).OfType<Placed<string>>().Concat(model.Front.Sources).ToImmutableArray();
        var body = linker.Link(file, sources, model.FactTexts);
        var numbers = body.References.ToDictionary(reference => reference.Source.Id, reference => reference.Number, StringComparer.Ordinal);
        var facts = model.Front.Facts.Zip(model.FactTexts, (fact, text) => new Fact(
            fact.Label,
            text.Fill(id => linker.Index.Values.TryGetValue(id, out var placed) ? placed.Value.Text : BodyAssembly.MissingFigure),
            fact.Source is not null && numbers.TryGetValue(fact.Source.Value, out var number) ? number : null));
        return new Career
        {
            Id = model.Front.Id,
            Slug = slug,
            Title = model.Front.Title,
            Summary = model.Front.Summary,
            Reviewed = model.Front.Reviewed,
            ReviewBy = model.Front.ReviewBy,
            Facts = [.. facts],
            Body = body,
        };
    }

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
        Body = new BodyAssembly(new LinkPage("", null, DraftBody.Empty, [], Takes: null, IsShown: false, IsBroken: true), []).Assemble(),
    };

    private Section BuildSection(FileState file)
    {
        var (kind, model) = ((FileKind.Section)file.Kind, (SectionModel)file.Shown!);
        ReportReplacements(file, model.Front);
        var body = linker.Link(file, model.Front.Sources, []);
        if (file.Section is { } section && ReferenceEquals(section.Body, body)) return section;
        return file.Section = new Section
        {
            Id = model.Front.Id,
            CareerSlug = kind.CareerSlug,
            Slug = kind.Slug,
            Path = file.Address!,
            Order = kind.Order,
            Title = model.Front.Title,
            Summary = model.Front.Summary,
            Topic = model.Front.Topic,
            Reviewed = model.Front.Reviewed,
            ReviewBy = model.Front.ReviewBy,
            Duration = model.Front.Duration,
            Withdrawn = model.Front.Withdrawn,
            ReplacedBy = [.. model.Front.ReplacedBy.Select(other => other.Value)],
            Body = body,
            Hash = model.Hash,
        };
    }

    private void ReportReplacements(FileState file, SectionFile front)
    {
        if (front.ReplacedBy.IsEmpty) return;
        var index = linker.Index;
        foreach (var other in front.ReplacedBy.Where(other => index.FindId(other.Value) is null && !index.IsClaimedByBroken(other.Value)))
            findings.Add(file.Path, DiagnosticRules.UnknownTarget, other.Place, $"There is no section {other.Value}", index.NearestIdHint(other.Value));
    }
}

/// <summary>A career with what is shown of it and what was withdrawn from it.</summary>
internal sealed record BuiltCareer(Career Career, ImmutableArray<Section> Withdrawn);
