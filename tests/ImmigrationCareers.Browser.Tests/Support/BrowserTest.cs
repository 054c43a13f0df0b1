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
    private readonly List<Visitor> onlookers = [];

    protected Site Site => site;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new person, at a desk unless the options say otherwise.</summary>
    protected async Task<Visitor> ArriveAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = site.Origin;
        options.ViewportSize ??= Desk;
        options.ReducedMotion ??= ReducedMotion.Reduce;
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

    /// <summary>
    /// Somebody who only looks at a page, at a desk in the light unless told otherwise, and leaves nothing behind: tests share
    /// these, one after the other, since a new person for each page takes longer than the page.
    /// </summary>
    protected async Task<IPage> LookAsync(PageKind kind, ViewportSize? size = null, PageEmulateMediaOptions? media = null)
    {
        if (!site.Onlookers.TryTake(out var onlooker)) onlooker = await NewOnlookerAsync();
        onlookers.Add(onlooker);
        size ??= Desk;
        await onlooker.Page.SetViewportSizeAsync(size.Width, size.Height);
        await onlooker.Page.EmulateMediaAsync(new PageEmulateMediaOptions
        {
            Media = media?.Media ?? Media.Screen,
            ColorScheme = media?.ColorScheme ?? ColorScheme.Light,
            ForcedColors = media?.ForcedColors ?? ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await onlooker.GoAsync(kind.Path, kind.Status);
        return onlooker.Page;
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors) await visitor.Context.CloseAsync();
        var kept = new List<string>();
        foreach (var onlooker in onlookers) kept.AddRange(await ReturnAsync(onlooker));
        GC.SuppressFinalize(this);
        var everybody = visitors.Concat(onlookers).ToList();
        Assert.Multiple(
            () => Expected.None(everybody.SelectMany(visitor => visitor.TakeProblems())),
            () => Expected.None(everybody.SelectMany(visitor => visitor.TakeForeignRequests())),
            () => Expected.None(kept));
    }

    private async Task<Visitor> NewOnlookerAsync() =>
        await Visitor.ArriveAsync(await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.Origin }), site.Origin);

    /// <summary>Lets the next test have an onlooker; one who has become somebody goes.</summary>
    private async Task<IEnumerable<string>> ReturnAsync(Visitor onlooker)
    {
        var cookies = await onlooker.Context.CookiesAsync();
        if (cookies.Count == 0) site.Onlookers.Add(onlooker);
        else await onlooker.Context.CloseAsync();
        return cookies.Select(cookie => $"Somebody who only looked has the cookie {cookie.Name}.");
    }
}
