using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>What is written in the worksheet stays as long as its reader wants it, says so truly, and goes with its reader.</summary>
public sealed class WorksheetTests(BrowserProcess browser, AccountSite site) : AccountTest(browser, site)
{
    private const string Worksheet = "/plan/worksheet";
    private const string Debt = "[data-keep='money-line-1']";
    private const string Home = "[data-keep='homes-line-1']";
    private const string Card = "[data-keep='identity-paper-1']";
    private const string Item = "background-check-worksheet";

    [Fact]
    public async Task Lines_OfTwoTabs_AreBothKept()
    {
        var first = await OpenAsync(Worksheet);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(Worksheet);

        await first.Locator(Debt).FillAsync("Bank, $300");
        await second.Locator(Home).FillAsync("Main Street 1");
        await second.Locator(Card).CheckAsync();

        await Expect(first.Locator(Home)).ToHaveValueAsync("Main Street 1");
        await first.ReloadAsync();
        await Expect(first.Locator(Debt)).ToHaveValueAsync("Bank, $300");
        await Expect(first.Locator(Home)).ToHaveValueAsync("Main Street 1");
        await Expect(first.Locator(Card)).ToBeCheckedAsync();
        await second.Locator(Card).UncheckAsync();
        await Expect(first.Locator(Card)).Not.ToBeCheckedAsync();
    }

    /// <summary>Two tabs of which one does not hear of the other.</summary>
    [Fact]
    public async Task Line_ByATabThatHasNotHeard_TakesNothingAway()
    {
        var page = await OpenAsync(Worksheet);
        await page.EvaluateAsync($"localStorage.setItem('{Item}', '{{\"homes-line-1\":\"Main Street 1\"}}')");

        await page.Locator(Debt).FillAsync("Bank, $300");

        await page.ReloadAsync();
        await Expect(page.Locator(Home)).ToHaveValueAsync("Main Street 1");
        await Expect(page.Locator(Debt)).ToHaveValueAsync("Bank, $300");
    }

    [Theory]
    [InlineData("kept", "true")]
    [InlineData("blocked", "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException(); } })")]
    [InlineData("blocked", "Storage.prototype.setItem = () => { throw new DOMException(); }")]
    public async Task Page_SaysWhetherWhatIsWrittenIsKept(string state, string script)
    {
        var visitor = await ArriveAsync();
        await visitor.Context.AddInitScriptAsync(script);
        await visitor.GoAsync(Worksheet);
        var page = visitor.Page;
        await page.Locator(Debt).FillAsync("Bank, $300");

        await Expect(page.Locator("[data-storage]:visible")).ToHaveAttributeAsync("data-storage", state);
        var file = await page.RunAndWaitForDownloadAsync(() => PressAsync(page, "Save to a file"));
        Assert.Contains("Bank, $300", await TextOfAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_WrittenWhileTheStorageWasFull_IsKeptWhenThereIsRoom()
    {
        var page = await OpenAsync(Worksheet);
        await page.EvaluateAsync(
            "() => { window.full = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException(); }; }");
        await page.Locator(Debt).FillAsync("Bank, $300");
        await page.EvaluateAsync("() => { Storage.prototype.setItem = window.full; }");
        await page.Locator(Home).FillAsync("Main Street 1");

        await Expect(page.Locator("[data-storage]:visible")).ToHaveAttributeAsync("data-storage", "kept");
        await page.ReloadAsync();
        await Expect(page.Locator(Debt)).ToHaveValueAsync("Bank, $300");
    }

    [Fact]
    public async Task Page_WithoutAScript_SaysThatNothingIsKept()
    {
        var page = await OpenAsync(Worksheet, new BrowserNewContextOptions { JavaScriptEnabled = false });

        await Expect(page.Locator("[data-storage]:visible")).ToContainTextAsync("Without JavaScript nothing is kept");
    }

    [Theory]
    [InlineData("{\"money-line-1\":\"Bank, ")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    [InlineData("\"text\"")]
    public async Task Storage_ThatIsDamaged_IsSetAsideAndCanBeSaved(string damaged)
    {
        var page = await OpenAsync(Worksheet);
        await page.EvaluateAsync($"text => localStorage.setItem('{Item}', text)", damaged);
        await page.ReloadAsync();

        await Expect(page.GetByText("What this browser kept before is damaged")).ToBeVisibleAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => PressAsync(page, "Save the damaged text"));
        Assert.Equal(damaged, await TextOfAsync(file));
        await page.Locator(Debt).FillAsync("Bank, $300");
        await page.ReloadAsync();
        await Expect(page.Locator(Debt)).ToHaveValueAsync("Bank, $300");
    }

    [Fact]
    public async Task Entries_OfAnotherKind_AreLeftOut()
    {
        var page = await OpenAsync(Worksheet);
        const string Kept = """{"money-line-1":{"a":1},"homes-line-1":7,"identity-paper-1":"yes","jobs-line-1":"Shop"}""";
        await page.EvaluateAsync($"text => localStorage.setItem('{Item}', text)", Kept);
        await page.ReloadAsync();

        await Expect(page.Locator(Debt)).ToHaveValueAsync("");
        await Expect(page.Locator(Home)).ToHaveValueAsync("");
        await Expect(page.Locator(Card)).Not.ToBeCheckedAsync();
        await Expect(page.Locator("[data-keep='jobs-line-1']")).ToHaveValueAsync("Shop");
    }

    [Fact]
    public async Task Worksheet_SavedToAFile_OpensInAnotherBrowser()
    {
        var page = await OpenAsync(Worksheet);
        await page.Locator(Debt).FillAsync("Bank, $300");
        await page.Locator(Card).CheckAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => PressAsync(page, "Save to a file"));
        Assert.Equal("background-check-worksheet.json", file.SuggestedFilename);

        var other = await OpenAsync(Worksheet);
        await other.Locator("input[type=file]").SetInputFilesAsync(await file.PathAsync());

        await Expect(other.Locator(Debt)).ToHaveValueAsync("Bank, $300");
        await other.ReloadAsync();
        await Expect(other.Locator(Debt)).ToHaveValueAsync("Bank, $300");
        await Expect(other.Locator(Card)).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(true, "From the file", "")]
    [InlineData(false, "Written here", "Main Street 1")]
    public async Task File_OverSomethingWritten_ReplacesItOnlyWhenAskedTo(bool replace, string debt, string home)
    {
        var page = await OpenAsync(Worksheet);
        await page.Locator(Debt).FillAsync("Written here");
        await page.Locator(Home).FillAsync("Main Street 1");
        page.Dialog += (_, dialog) => _ = replace ? dialog.AcceptAsync() : dialog.DismissAsync();

        await OpenFileAsync(page, """{"worksheet":"background-check-worksheet","version":1,"kept":{"money-line-1":"From the file"}}""");

        await Expect(page.Locator(Debt)).ToHaveValueAsync(debt);
        await page.ReloadAsync();
        await Expect(page.Locator(Debt)).ToHaveValueAsync(debt);
        await Expect(page.Locator(Home)).ToHaveValueAsync(home);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"version\":1,\"steps\":[]}")]
    [InlineData("{\"worksheet\":\"background-check-worksheet\",\"version\":1,\"kept\":[]}")]
    [InlineData("{\"worksheet\":\"background-check-worksheet\",\"version\":2,\"kept\":{}}")]
    public async Task File_ThatIsNoWorksheet_ChangesNothing(string text)
    {
        var page = await OpenAsync(Worksheet);
        await page.Locator(Debt).FillAsync("Bank, $300");

        await OpenFileAsync(page, text);

        await Expect(page.GetByText("That file is not a worksheet")).ToBeVisibleAsync();
        await Expect(page.Locator(Debt)).ToHaveValueAsync("Bank, $300");
    }

    [Theory]
    [InlineData("Forget me on this device", "This device has forgotten you", true)]
    [InlineData("Forget me on this device", "This device has forgotten you", false)]
    [InlineData("Delete everything", "Your plan is deleted", true)]
    [InlineData("Delete everything", "Your plan is deleted", false)]
    public async Task Guest_WhoLeaves_TakesTheWorksheetAlong(string button, string said, bool byHeader)
    {
        var page = await OpenAsync(Worksheet);
        await page.Locator(Debt).FillAsync("Bank, $300");
        await TickAsGuestAsync(page);
        await page.GotoAsync("/plan");
        if (!byHeader) await WithoutClearSiteDataAsync(page);
        if (button == "Delete everything") await page.GetByText("Delete the plan").ClickAsync();

        await PressAsync(page, button);
        await SaveAndGoOnAsync(page, button);

        await Expect(page.GetByText(said)).ToBeVisibleAsync();
        await AssertNothingIsKeptAsync(page);
    }

    [Theory]
    [InlineData("/plan", "Sign out", "You are signed out", true)]
    [InlineData("/plan", "Sign out", "You are signed out", false)]
    [InlineData("/account", "Sign out on this device", "You are signed out", true)]
    [InlineData("/account", "Sign out everywhere", "You are signed out everywhere", false)]
    public async Task Member_WhoSignsOut_TakesTheWorksheetAlong(string path, string button, string said, bool byHeader)
    {
        var page = (await ArriveAsync()).Page;
        await RegisterAsync(page, $"{Guid.NewGuid():N}@example.org");
        await page.GotoAsync(Worksheet);
        await page.Locator(Debt).FillAsync("Bank, $300");
        await page.GotoAsync(path);
        if (!byHeader) await WithoutClearSiteDataAsync(page);

        await PressAsync(page, button);
        await SaveAndGoOnAsync(page, button);

        await Expect(page.GetByText(said, new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await AssertNothingIsKeptAsync(page);
    }

    [Fact]
    public async Task Reader_WhoCancels_KeepsEverything()
    {
        var page = await OpenAsync(Worksheet);
        await page.Locator(Debt).FillAsync("Bank, $300");
        await TickAsGuestAsync(page);
        await page.GotoAsync("/plan");

        await PressAsync(page, "Forget me on this device");
        await PressAsync(page, "Cancel");

        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-progress=ico]")).ToHaveAttributeAsync("data-done", "1");
        await page.GotoAsync(Worksheet);
        await Expect(page.Locator(Debt)).ToHaveValueAsync("Bank, $300");
    }

    /// <summary>Such an address can be sent by anybody.</summary>
    [Theory]
    [InlineData("/plan?cleared=forgotten")]
    [InlineData("/plan?cleared=deleted")]
    public async Task Address_ThatSaysSomethingWasCleared_ClearsNothing(string path)
    {
        var page = await OpenAsync(Worksheet);
        await page.Locator(Debt).FillAsync("Bank, $300");

        await page.GotoAsync(path);

        await page.GotoAsync(Worksheet);
        await Expect(page.Locator(Debt)).ToHaveValueAsync("Bank, $300");
    }

    /// <summary>Of whoever left, the next person finds nothing by going back, not even in a field.</summary>
    [Fact]
    public async Task Note_AfterForget_IsNotBackOnTheWayBack()
    {
        var page = (await ArriveAsync()).Page;
        await TickAsGuestAsync(page);
        await page.GotoAsync(Education);
        await page.GetByText("Your private note").ClickAsync();
        await page.Locator("#own_note").FillAsync("Owed to the bank");
        await PressAsync(page, "Save the note");
        await Expect(page.Locator("#own_note")).ToHaveValueAsync("Owed to the bank");
        await page.Locator("#own_note").FillAsync("Owed to the bank and the court");
        await page.GotoAsync("/plan");
        await PressAsync(page, "Forget me on this device");
        await Expect(page.GetByText("This device has forgotten you")).ToBeVisibleAsync();

        await page.GoBackAsync();
        await Expect(page.GetByText("Owed to the bank")).ToHaveCountAsync(0);
        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("education"));
        await Expect(page.Locator("#own_note")).ToHaveValueAsync("");
    }

    private static async Task SaveAndGoOnAsync(IPage page, string button)
    {
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Your worksheet goes too" });
        var file = await page.RunAndWaitForDownloadAsync(
            () => dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save it to a file" }).ClickAsync());
        Assert.Contains("Bank, $300", await TextOfAsync(file), StringComparison.Ordinal);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button }).ClickAsync();
    }

    private static async Task AssertNothingIsKeptAsync(IPage page)
    {
        await ImmigrationCareers.Testing.Hosts.Eventually.IsTrueAsync(
            () => page.EvaluateAsync<bool>("localStorage.length + sessionStorage.length === 0"), "The browser keeps nothing");
        await page.GotoAsync(Worksheet);
        await Expect(page.Locator(Debt)).ToHaveValueAsync("");
    }

    /// <summary>As on plain HTTP, where browsers do not follow the header.</summary>
    private static async Task WithoutClearSiteDataAsync(IPage page) => await page.RouteAsync("**/*", async route =>
    {
        if (route.Request.Method != "POST")
        {
            await route.ContinueAsync();
            return;
        }

        var answer = await route.FetchAsync(new RouteFetchOptions { MaxRedirects = 0 });
        var headers = answer.Headers.Where(header => header.Key != "clear-site-data").ToDictionary();
        Assert.NotEqual(headers.Count, answer.Headers.Count);
        await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Headers = headers });
    });

    private static Task OpenFileAsync(IPage page, string text) => page.Locator("input[type=file]").SetInputFilesAsync(
        new FilePayload { Name = "a.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    private static async Task<string> TextOfAsync(IDownload file) =>
        await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
}
