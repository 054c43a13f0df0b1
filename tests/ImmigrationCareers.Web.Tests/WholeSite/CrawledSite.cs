using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Web.Tests.WholeSite;

[assembly: AssemblyFixture(typeof(CrawledSite))]

namespace ImmigrationCareers.Web.Tests.WholeSite;

/// <summary>
/// The site over the repository's own content, with everything that can be reached from its front page and robots.txt.
/// It stands on the day of the newest check of facts, so that no test changes its mind as time passes.
/// </summary>
public sealed class CrawledSite : IAsyncLifetime
{
    /// <summary>Where the public finds it; not where the tests do.</summary>
    public const string PublicUrl = "https://guide.example";

    /// <summary>The page that is each reader's own.</summary>
    public const string PlanPath = "/plan";

    /// <summary>Pages that nobody keeps and no search engine finds.</summary>
    public static readonly IReadOnlyList<string> PersonalPaths = [PlanPath, "/account/sign-in", "/account/register", "/account/reset"];

    private static readonly string[] Starts = ["/", "/robots.txt"];

    private readonly Dictionary<string, Visit> visits = new(StringComparer.Ordinal);

    public CrawledSite()
    {
        var loader = new GuideLoader(new ContentFolder(Repository.Content));
        loader.Load(DateOnly.FromDateTime(DateTime.UtcNow));
        var day = loader.Current.Sections.Max(section => section.Reviewed);
        loader.Load(day);
        Guide = loader.Current;
        Portal = Portal.Start(new PortalSettings { Clock = new FakeClock(day) }.With("Portal:PublicUrl", PublicUrl));
    }

    public Portal Portal { get; }

    /// <summary>What the pages should show.</summary>
    public Guide Guide { get; }

    /// <summary>Every address that was visited, by path.</summary>
    public IReadOnlyDictionary<string, Visit> Visits => visits;

    /// <summary>Every HTML page.</summary>
    public IEnumerable<Visit> Pages => visits.Values.Where(visit => visit.Html is not null);

    /// <summary>Every HTML page that is the same for everybody.</summary>
    public IEnumerable<Visit> PublicPages => Pages.Where(page => !PersonalPaths.Contains(page.Path));

    /// <summary>The page of a path.</summary>
    public IHtmlDocument Page(string path) => visits[path].Html!;

    public async ValueTask InitializeAsync()
    {
        var waiting = new Queue<string>(Starts);
        while (waiting.TryDequeue(out var path))
        {
            if (visits.ContainsKey(path)) continue;
            var answer = await Portal.GetAsync(path, ("Accept-Encoding", "gzip, deflate, br, zstd"));
            var visit = new Visit(path, answer, answer.IsHtml ? answer.Html : null);
            visits.Add(path, visit);
            foreach (var link in visit.Links.Select(LocalPath).OfType<string>()) waiting.Enqueue(link);
        }
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>The path of a link within the site; null for one that leads away or stays on the page.</summary>
    public static string? LocalPath(string link)
    {
        if (link.StartsWith(PublicUrl + "/", StringComparison.Ordinal)) link = link[PublicUrl.Length..];
        return link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) ? link.Split('#')[0] : null;
    }
}

/// <summary>One address and what stands there.</summary>
public sealed record Visit(string Path, Answer Answer, IHtmlDocument? Html)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Where it leads, as written.</summary>
    public IEnumerable<string> Links => this switch
    {
        { Html: { } page } =>
            page.QuerySelectorAll("a[href], link[href]").Select(element => element.GetAttribute("href")!).Concat(Loaded).Concat(Pictures),
        { Answer.Status: HttpStatusCode.Found or HttpStatusCode.MovedPermanently } => [Answer.Header("Location")!],
        { Path: "/robots.txt" } =>
            Answer.Text.Split('\n')
                .Where(line => line.StartsWith("Sitemap: ", StringComparison.Ordinal))
                .Select(line => line["Sitemap: ".Length..]),
        { Path: "/sitemap.xml" } => XDocument.Parse(Answer.Text).Descendants(SitemapNamespace + "loc").Select(location => location.Value),
        { Path: "/feed.atom" } => XDocument.Parse(Answer.Text).Descendants(Atom + "link").Select(link => link.Attribute("href")!.Value),
        _ => [],
    };

    /// <summary>What a browser loads with the page.</summary>
    public IEnumerable<string> Loaded => Html is null
        ? []
        :
        [
            .. Html
                .QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload]")
                .Select(link => link.GetAttribute("href")!),
            .. Html
                .QuerySelectorAll("script[src], img[src], iframe[src], source[src], video[src], audio[src], embed[src]")
                .Select(element => element.GetAttribute("src")!),
        ];

    /// <summary>Pictures for link previews.</summary>
    public IEnumerable<string> Pictures =>
        Html?.QuerySelectorAll("meta[property='og:image']").Select(meta => meta.GetAttribute("content")!) ?? [];
}
