using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Linking;

/// <summary>The files' readings in, one guide out: settles who owns which id and address, links the texts, lists what was found.</summary>
internal sealed class GuideBuilder
{
    private readonly IReadOnlyCollection<FileState> files;
    private readonly DateOnly day;
    private readonly Findings findings = new();
    private readonly Dictionary<string, Destination> addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Destination> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> formerCareers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkPage> linkPages = new(StringComparer.Ordinal);

    private GuideBuilder(IEnumerable<FileState> files, DateOnly day)
    {
        // By path: who wins where two want the same must not depend on the order in which files were read.
        this.files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        this.day = day;
    }

    public static Guide Build(IEnumerable<FileState> files, DateOnly day) => new GuideBuilder(files, day).Build();

    private Guide Build()
    {
        Claims.Settle(files, findings);
        var site = ReadSite(out var siteFile);
        var index = CreateIndex();
        AddPagesTo(index);
        AddFormerNamesTo(index);
        var careers = BuildCareers(index, site, siteFile);
        var pages = BuildPages(index);
        AddUnavailable();
        AddReplaced();
        AddRedirects();
        var guide = CreateGuide(site, careers, pages, [.. findings.All]);
        var lost = new Findings();
        LedgerCheck.Check(guide, Model<LedgerModel>(), lost);
        return lost.All.Count == 0 ? guide : CreateGuide(site, careers, pages, [.. findings.All, .. lost.All]);
    }

    private Guide CreateGuide(SiteFile site, ImmutableArray<Career> careers, ImmutableArray<StaticPage> pages, ImmutableArray<Diagnostic> between)
    {
        var diagnostics = files.SelectMany(file => file.Latest.Diagnostics).Concat(between).ToList();
        diagnostics.Sort(Diagnostic.ByPlace);
        return new Guide(
            new Site(site.Title, site.Tagline, site.Footer),
            careers,
            pages,
            Model<SynonymsModel>()?.Groups ?? [],
            [.. diagnostics],
            day,
            addresses,
            formerCareers,
            owners);
    }

    /// <summary>The version of a file that there is only one of; of a broken one without a good version, what can be used.</summary>
    private T? Model<T>()
        where T : FileModel =>
        files.Select(file => file.Shown ?? file.Latest.Partial).OfType<T>().FirstOrDefault();

    private SiteFile ReadSite(out FileState? file)
    {
        file = files.FirstOrDefault(candidate => candidate.Kind is FileKind.Site);
        if (file is null)
            findings.Add(
                FileKind.SiteFileName, DiagnosticRules.MissingFile, Place.Start, "The content folder has no site.yml", "Add it, with the keys title, tagline, careers and footer.");
        return Model<SiteModel>()?.Site ?? SiteFile.Fallback;
    }

    private LinkIndex CreateIndex()
    {
        var sources = Model<SourcesModel>()?.Sources ?? ImmutableDictionary<string, Source>.Empty;
        var values = Model<ValuesModel>()?.Values ?? ImmutableDictionary<string, Placed<Value>>.Empty;
        var valuesFile = files.FirstOrDefault(file => file.Kind is FileKind.Values);
        var sourcesAreBroken = files.Any(file => file is { Kind: FileKind.Sources, IsBroken: true });
        foreach (var (_, (value, place)) in values)
        {
            if (sourcesAreBroken || sources.ContainsKey(value.SourceId)) continue;
            findings.Add(
                valuesFile!.Path,
                DiagnosticRules.UnknownSource,
                place,
                $"There is no source {value.SourceId}",
                NearestName.Hint(value.SourceId, sources.Keys, "Add it to sources.yml."));
        }

        return new LinkIndex
        {
            Sources = sources,
            Values = values.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Value, StringComparer.Ordinal),
            SourcesAreBroken = sourcesAreBroken,
            ValuesAreBroken = valuesFile is { IsBroken: true },
        };
    }

    private void AddPagesTo(LinkIndex index)
    {
        foreach (var file in files)
        {
            var path = Claims.AddressOf(file.Kind);
            LinkPage? page = file.Shown switch
            {
                SectionModel section => new LinkPage(
                    path!,
                    section.Front.Id,
                    section.Body,
                    [.. section.Front.FormerHeadings.Concat(section.Front.FormerSteps).Select(name => (name.Former, name.Current))],
                    IsPublished(section.Front) && !IsWithdrawn(section.Front),
                    file.IsBroken),
                CareerModel career => new LinkPage(path!, career.Front.Id, career.Body, [], IsShown: true, file.IsBroken),
                PageModel other => new LinkPage(path!, null, other.Body, [], IsShown: true, file.IsBroken),
                _ => null,
            };
            if (page is null)
            {
                index.AddBroken(path, file.Latest.ClaimedId);
                continue;
            }

            linkPages.Add(file.Path, page);
            index.Add(page);
            if (file.IsBroken) index.AddBroken(null, file.Latest.ClaimedId);
        }
    }

    /// <summary>Ids of sections that were merged into others, and addresses that pages had before.</summary>
    private void AddFormerNamesTo(LinkIndex index)
    {
        foreach (var (file, page) in ShownPages())
        {
            if (file.Shown is SectionModel section)
            {
                foreach (var replaced in section.Front.Replaces.Where(replaced => !index.TryAddFormerId(replaced.Value, page)))
                    findings.Add(
                        file.Path,
                        DiagnosticRules.FormerId,
                        replaced.Place,
                        $"{replaced.Value} is still in use by {index.FindId(replaced.Value)!.Path}",
                        "Remove it here, or delete the other section.");
            }

            foreach (var (alias, path) in AliasesOf(file))
            {
                if (IsReserved(file.Kind, alias.Value))
                    findings.Add(file.Path, DiagnosticRules.ReservedAddress, alias.Place, $"The site itself uses {path}", "Remove the alias.");
                else if (!index.TryAddFormerPath(path, page))
                    findings.Add(
                        file.Path,
                        DiagnosticRules.DuplicateAddress,
                        alias.Place,
                        $"{path} leads to {index.FindPath(path)!.Path} already",
                        "Remove the alias here or there.");
            }
        }
    }

    private static bool IsReserved(FileKind kind, string slug) => kind switch
    {
        FileKind.Page => SiteAddresses.IsReservedPage(slug),
        FileKind.Section => SiteAddresses.IsReservedSection(slug),
        _ => false,
    };

    private static IEnumerable<(Placed<string> Alias, string Path)> AliasesOf(FileState file) => file.Shown switch
    {
        SectionModel section => section.Front.Aliases.Select(alias => (alias, $"/careers/{((FileKind.Section)file.Kind).CareerSlug}/{alias.Value}")),
        CareerModel career => career.Front.Aliases.Select(alias => (alias, $"/careers/{alias.Value}")),
        PageModel page => page.Front.Aliases.Select(alias => (alias, $"/{alias.Value}")),
        _ => [],
    };

    private IEnumerable<(FileState File, LinkPage Page)> ShownPages() =>
        files.Where(file => linkPages.ContainsKey(file.Path)).Select(file => (file, linkPages[file.Path]));

    private ImmutableArray<Career> BuildCareers(LinkIndex index, SiteFile site, FileState? siteFile)
    {
        var sections = files
            .Where(file => file.Kind is FileKind.Section)
            .ToLookup(file => ((FileKind.Section)file.Kind).CareerSlug, StringComparer.Ordinal);
        var overviews = files.Where(file => file.Kind is FileKind.Career).ToDictionary(file => ((FileKind.Career)file.Kind).CareerSlug, StringComparer.Ordinal);
        var folders = overviews.Keys.Concat(sections.Select(group => group.Key)).Distinct().Order(StringComparer.Ordinal).ToList();
        ReportUnlisted(site, siteFile, folders, overviews);

        var listed = site.Careers.Select(career => career.Value).Where(folders.Contains);
        return [.. listed.Concat(folders).Distinct().Select(slug => BuildCareer(index, slug, overviews.GetValueOrDefault(slug), sections[slug]))];
    }

    private void ReportUnlisted(SiteFile site, FileState? siteFile, List<string> folders, Dictionary<string, FileState> overviews)
    {
        foreach (var career in site.Careers.Where(career => !folders.Contains(career.Value)))
            findings.Add(
                FileKind.SiteFileName,
                DiagnosticRules.UnknownCareer,
                career.Place,
                $"There is no folder careers/{career.Value}",
                NearestName.Hint(career.Value, folders, "Add the folder with its career.md, or remove the name here."));

        foreach (var folder in folders)
        {
            var path = $"careers/{folder}/career.md";
            if (!overviews.ContainsKey(folder))
                findings.Add(path, DiagnosticRules.MissingFile, Place.Start, $"The career {folder} has no career.md", "Add it: without it the sections have no overview.");
            if (siteFile is { IsBroken: false } && site.Careers.All(career => career.Value != folder))
                findings.Add(path, DiagnosticRules.UnknownCareer, Place.Start, $"site.yml does not name the career {folder}", "Add it to careers there; until then it comes last.");
        }
    }

    private Career BuildCareer(LinkIndex index, string slug, FileState? file, IEnumerable<FileState> sectionFiles)
    {
        var overview = file?.Shown is CareerModel model ? BuildOverview(index, slug, file, model) : TitledAfterFolder(slug);
        var sections = sectionFiles
            .Where(section => section.Shown is SectionModel)
            .Select(section => (Model: (SectionModel)section.Shown!, Section: BuildSection(index, section)))
            .Where(section => IsPublished(section.Model.Front))
            .OrderBy(section => section.Section.Order)
            .ThenBy(section => section.Section.Slug, StringComparer.Ordinal)
            .ToList();
        var career = overview with
        {
            Sections = [.. sections.Where(section => !IsWithdrawn(section.Model.Front)).Select(section => section.Section)],
        };

        if (career.Id is not null) AddDestination(career.Path, career.Id, new Destination.CareerOverview(career));
        foreach (var (section, built) in sections)
        {
            Destination destination = IsWithdrawn(section.Front)
                ? new Destination.Gone(built, [])
                : new Destination.SectionPage(career, built);
            AddDestination(built.Path, built.Id, destination);
        }

        return career;
    }

    private Career BuildOverview(LinkIndex index, string slug, FileState file, CareerModel model)
    {
        var sources = model.Front.Facts.Select(fact => fact.Source).OfType<Placed<string>>().Concat(model.Front.Sources).ToImmutableArray();
        var body = LinkBody(index, file, sources, model.FactTexts);
        var numbers = body.References.ToDictionary(reference => reference.Source.Id, reference => reference.Number, StringComparer.Ordinal);
        var facts = model.Front.Facts.Zip(model.FactTexts, (fact, text) => new Fact(
            fact.Label,
            text.Fill(id => index.Values.TryGetValue(id, out var value) ? value.Text : BodyAssembly.MissingFigure),
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
        Body = new BodyAssembly(new LinkPage("", null, DraftBody.Empty, [], IsShown: false, IsBroken: true), []).Assemble(),
    };

    private Section BuildSection(LinkIndex index, FileState file)
    {
        var (kind, model) = ((FileKind.Section)file.Kind, (SectionModel)file.Shown!);
        foreach (var other in model.Front.ReplacedBy.Where(other => index.FindId(other.Value) is null && !index.IsClaimedByBroken(other.Value)))
            findings.Add(file.Path, DiagnosticRules.UnknownTarget, other.Place, $"There is no section {other.Value}", index.NearestIdHint(other.Value));
        return new Section
        {
            Id = model.Front.Id,
            CareerSlug = kind.CareerSlug,
            Slug = kind.Slug,
            Order = kind.Order,
            Title = model.Front.Title,
            Summary = model.Front.Summary,
            Topic = model.Front.Topic,
            Reviewed = model.Front.Reviewed,
            ReviewBy = model.Front.ReviewBy,
            Duration = model.Front.Duration,
            Withdrawn = model.Front.Withdrawn,
            ReplacedBy = [.. model.Front.ReplacedBy.Select(other => other.Value)],
            Body = LinkBody(index, file, model.Front.Sources, []),
            Hash = model.Hash,
        };
    }

    private ImmutableArray<StaticPage> BuildPages(LinkIndex index)
    {
        var pages = files
            .Where(file => file.Shown is PageModel)
            .Select(file =>
            {
                var front = ((PageModel)file.Shown!).Front;
                return new StaticPage(((FileKind.Page)file.Kind).Slug, front.Title, front.Summary, front.Reviewed, LinkBody(index, file, [], []));
            })
            .OrderBy(page => page.Title, StringComparer.Ordinal)
            .ToImmutableArray();
        foreach (var page in pages) addresses.Add(page.Path, new Destination.Page(page));
        return pages;
    }

    private Body LinkBody(LinkIndex index, FileState file, ImmutableArray<Placed<string>> sources, ImmutableArray<DraftText> texts)
    {
        var page = linkPages[file.Path];
        return BodyLinker.Link(file, page, new LinkResolver(index, findings, file.Path, page), sources, texts);
    }

    private void AddDestination(string path, string id, Destination destination)
    {
        addresses.Add(path, destination);
        owners.Add(id, destination);
    }

    /// <summary>Files that were never good: their addresses say so, rather than that there is no such page.</summary>
    private void AddUnavailable()
    {
        foreach (var file in files.Where(file => file.Shown is null))
        {
            if (Claims.AddressOf(file.Kind) is not { } address) continue;
            var unavailable = new Destination.Unavailable(address);
            addresses.TryAdd(address, unavailable);
            if (file.Latest.ClaimedId is { } id && file.Kind is not FileKind.Page) owners.TryAdd(id, unavailable);
        }

        foreach (var gone in addresses.Where(entry => entry.Value is Destination.Gone).ToList())
        {
            var section = ((Destination.Gone)gone.Value).Section;
            var instead = section.ReplacedBy
                .Select(id => owners.GetValueOrDefault(id))
                .OfType<Destination.SectionPage>()
                .Select(page => page.Section);
            addresses[gone.Key] = new Destination.Gone(section, [.. instead]);
        }
    }

    /// <summary>Ids of sections that were merged into others; last, so that they yield to ids in use.</summary>
    private void AddReplaced()
    {
        foreach (var (file, page) in ShownPages())
        {
            if (file.Shown is not SectionModel section || !owners.TryGetValue(page.OwnerId!, out var destination)) continue;
            foreach (var replaced in section.Front.Replaces) owners.TryAdd(replaced.Value, destination);
        }
    }

    /// <summary>Addresses of the past, of pages that were withdrawn too; only what was never published has none.</summary>
    private void AddRedirects()
    {
        foreach (var (file, page) in ShownPages().Where(shown => addresses.ContainsKey(shown.Page.Path)))
        {
            foreach (var (alias, path) in AliasesOf(file))
            {
                if (IsReserved(file.Kind, alias.Value) || !addresses.TryAdd(path, new Destination.Moved(page.Path))) continue;
                if (file.Kind is FileKind.Career career) formerCareers.Add(alias.Value, career.CareerSlug);
            }
        }
    }

    private bool IsPublished(SectionFile front) => !front.Draft && !(front.Publish > day);

    private bool IsWithdrawn(SectionFile front) => front.Withdrawn <= day;
}
