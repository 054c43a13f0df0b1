using ImmigrationCareers.Browser.Tests.Sites;

[assembly: AssemblyFixture(typeof(BrowserProcess))]

namespace ImmigrationCareers.Browser.Tests.Support;

/// <summary>What tests in a browser share. At the end of each, no page may have had an error or asked another host for anything.</summary>
public abstract class BrowserTest(BrowserProcess browser, Site site) : IAsyncLifetime
{
    protected const string Education = "/careers/immigration-services-officer/education";
    protected const string Everything = "/careers/immigration-case-officer/everything";

    internal static readonly ViewportSize Phone = new() { Width = 320, Height = 640 };
    internal static readonly ViewportSize Desk = new() { Width = 1280, Height = 800 };

    private readonly List<Visitor> visitors = [];

    protected Site Site => site;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new person, at a desk unless the options say otherwise.</summary>
    protected async Task<Visitor> ArriveAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = site.Origin;
        options.ViewportSize ??= Desk;
        var visitor = await Visitor.ArriveAsync(await browser.NewContextAsync(options), site.Origin);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A new person who opens a page.</summary>
    protected async Task<IPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var visitor = await ArriveAsync(options);
        await visitor.GoAsync(path);
        return visitor.Page;
    }

    /// <summary>A new person who opens the page of a kind.</summary>
    protected async Task<IPage> OpenAsync(PageKind kind, BrowserNewContextOptions? options = null)
    {
        var visitor = await ArriveAsync(options);
        await visitor.GoAsync(kind.Path, kind.Status);
        return visitor.Page;
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors) await visitor.Context.CloseAsync();
        GC.SuppressFinalize(this);
        Assert.Multiple(
            () => Expected.None(visitors.SelectMany(visitor => visitor.TakeProblems())),
            () => Expected.None(visitors.SelectMany(visitor => visitor.TakeForeignRequests())));
    }
}
