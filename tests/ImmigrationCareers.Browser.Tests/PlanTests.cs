using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>A reader keeps a plan. Each test has a browser, and so a reader, of its own.</summary>
public sealed class PlanTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    private const string Plain = "[data-step='fixture-everything/plain-step']";
    private const string Rich = "[data-step='fixture-everything/rich-step']";
    private const string Heading = "[data-bookmark='fixture-everything#second-part']";
    private const string NotSaved = "That was not saved. Try again in a minute.";

    [Fact]
    public async Task Tick_WithAScript_IsSavedWithoutLeavingAndThereAfterAReload()
    {
        var page = await OpenAsync(Everything);
        await Expect(page.Locator(".step button")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-progress] span")).ToContainTextAsync("0 of ");

        await page.Locator(Plain).CheckAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await Expect(page.Locator("[data-progress] span")).ToContainTextAsync("1 of ");
        await Expect(page.Locator("[data-progress]")).ToHaveAttributeAsync("data-done", "1");
        await Expect(page).ToHaveURLAsync(Site.Origin + Everything);
        await page.ReloadAsync();
        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
        await Expect(page.Locator("[data-progress] span")).ToContainTextAsync("1 of ");

        await page.Locator(Plain).UncheckAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step open again");
        await Expect(page.Locator("[data-progress] span")).ToContainTextAsync("0 of ");
        await page.ReloadAsync();
        await Expect(page.Locator(Plain)).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task FirstTicks_TwoAtOnce_MakeOneReader()
    {
        var page = await OpenAsync(Everything);
        var answers = new List<IResponse>();
        page.Response += (_, answer) =>
        {
            if (answer.Request.Method == "POST") answers.Add(answer);
        };

        await page.EvaluateAsync("boxes => boxes.forEach(box => document.querySelector(box).click())", new[] { Plain, Rich });

        await Expect(page.Locator("[data-progress]")).ToHaveAttributeAsync("data-done", "2");
        Assert.Equal(2, answers.Count);
        Assert.NotNull(await answers[0].HeaderValueAsync("set-cookie"));
        Assert.Null(await answers[1].HeaderValueAsync("set-cookie"));
        Assert.Single(await page.Context.CookiesAsync());
        await page.ReloadAsync();
        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
        await Expect(page.Locator(Rich)).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(Heading)]
    [InlineData("[data-bookmark='fixture-everything']")]
    public async Task Bookmark_Pressed_IsSavedAndPressedAgainRemoved(string control)
    {
        var page = await OpenAsync(Everything);
        await page.Locator(control).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmarked");
        await Expect(page.Locator(control)).ToHaveAttributeAsync("aria-pressed", "true");
        await page.ReloadAsync();
        await Expect(page.Locator(control)).ToHaveAttributeAsync("aria-pressed", "true");

        await page.Locator(control).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmark removed");
        await Expect(page.Locator(control)).ToHaveAttributeAsync("aria-pressed", "false");
        await page.ReloadAsync();
        await Expect(page.Locator(control)).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task Save_ThatFails_IsTakenBackAndSaidSo()
    {
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await visitor.GoAsync(Everything);
        await page.RouteAsync("**/plan/{steps,bookmarks}", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503 }));

        await page.Locator(Plain).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(NotSaved);
        await Expect(page.Locator(Plain)).Not.ToBeCheckedAsync();
        await Expect(page.Locator("[data-progress]")).ToHaveAttributeAsync("data-done", "0");
        await page.Locator(Heading).ClickAsync();
        await Expect(page.Locator(Heading)).ToHaveAttributeAsync("aria-pressed", "false");

        await page.UnrouteAllAsync();
        await page.Locator(Plain).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        Assert.Equal(2, visitor.TakeProblems().Count(problem => problem.Contains("503", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plan_WithoutJavaScript_IsKeptThroughTheButtons()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.Locator(Plain).CheckAsync();
        await page.Locator($"form:has({Plain}) button").ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Site.Origin}{Everything}#plain-step");
        await Expect(page.Locator(Plain)).ToBeCheckedAsync();

        await page.Locator(Heading).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Site.Origin}{Everything}#second-part");
        await Expect(page.Locator(Heading)).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mark this section read" }).ClickAsync();
        await Expect(page.GetByText("You marked this section read.")).ToBeVisibleAsync();
        await page.GetByText("Your private note").ClickAsync();
        await page.Locator("#own_note").FillAsync("First line\nSecond line");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save the note" }).ClickAsync();
        await Expect(page.GetByLabel("Print this note with the section")).ToBeVisibleAsync();
        await Expect(page.Locator("#own_note")).ToHaveValueAsync("First line\nSecond line");

        await page.GotoAsync("/plan");
        await Expect(page.Locator("[data-progress=ico]")).ToHaveAttributeAsync("data-done", "1");
        await Expect(page.Locator(".bookmarks li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".note p")).ToHaveTextAsync("First line Second line");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Remove the bookmark" }).ClickAsync();
        await Expect(page.Locator(".bookmarks")).ToHaveCountAsync(0);
        await page.GetByText("Delete the plan").ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delete everything" }).ClickAsync();
        await Expect(page.GetByText("Your plan is empty.")).ToBeVisibleAsync();
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task FullPlan_HasNoViolationFitsAndStandsOut()
    {
        var page = await OpenFullPlanAsync();
        await Inspection.PassesAsync(page);
        await page.GotoAsync("/plan?find=nothing-of-the-kind");
        await Inspection.PassesAsync(page);
    }

    [Fact]
    public async Task Bookmarks_ManyWithoutJavaScript_AreFilteredAndShownAgain()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { JavaScriptEnabled = false });
        foreach (var path in new[] { Everything, Education })
        {
            await page.GotoAsync(path);
            var targets = await page.Locator("[data-bookmark]")
                .EvaluateAllAsync<string[]>("buttons => buttons.slice(0, 5).map(button => button.dataset.bookmark)");
            foreach (var target in targets) await page.Locator($"[data-bookmark='{target}']").ClickAsync();
        }

        await page.GotoAsync("/plan");
        await Expect(page.Locator(".bookmarks li")).ToHaveCountAsync(10);
        await page.GetByLabel("Words in the title").FillAsync("second PART");
        await page.GetByLabel("Career").SelectOptionAsync("ico");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show matches" }).ClickAsync();

        await Expect(page).ToHaveURLAsync($"{Site.Origin}/plan?find=second+PART&career=ico#plan_bookmarks");
        await Expect(page.Locator(".bookmarks li")).ToHaveCountAsync(1);
        await Expect(page.GetByLabel("Words in the title")).ToHaveValueAsync("second PART");
        await Expect(page.GetByText("1 of 10 bookmarks.")).ToBeVisibleAsync();
        await Expect(page.Locator("[name=move]")).ToHaveCountAsync(0);
        await page.GetByText("Show all, to put them in order").ClickAsync();
        await Expect(page.Locator(".bookmarks li")).ToHaveCountAsync(10);
        await Expect(page.Locator("[name=move]")).ToHaveCountAsync(20);
    }

    [Fact]
    public async Task NoteOnASection_IsOnPaperOnlyWhereTheReaderChoosesIt()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await WriteNoteAsync(page, "First line\nSecond line");
        var printed = page.Locator(".paper-only");
        await Expect(printed).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(printed).ToBeHiddenAsync();
        await Expect(page.Locator(".own")).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await page.GetByLabel("Print this note with the section").CheckAsync();
        await Expect(printed).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(printed.Locator("p")).ToHaveTextAsync("First line Second line");
        await Expect(printed).ToBeVisibleAsync();
        await Expect(page.Locator("#own_note")).ToBeHiddenAsync();
        await Expect(page.GetByText("Mark this section read")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task PagesOfAReaderWithANote_HaveNoViolationFitAndStandOut()
    {
        var page = await OpenAsync(Everything);
        await WriteNoteAsync(page, "First line\nSecond line");
        await Inspection.PassesAsync(page);
        await page.GotoAsync("/careers/immigration-case-officer/print");
        await Inspection.PassesAsync(page, "main .page-header");
        await page.GetByText("Print them too").ClickAsync();
        await Expect(page.Locator(".note p")).ToHaveTextAsync("First line Second line");
        await Inspection.PassesAsync(page, ".note");
    }

    [Fact]
    public async Task Controls_ByKeyboard_TickAndBookmarkAndKeepTheFocus()
    {
        var page = await OpenAsync(Everything);
        await page.Locator(Plain).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await Expect(page.Locator(Plain)).ToBeFocusedAsync();

        await page.Locator(Heading).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmarked");
        await Expect(page.Locator(Heading)).ToBeFocusedAsync();
        await Expect(page.Locator(Heading)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task PrintedGuide_OfAReader_ShowsTheTicks()
    {
        var page = await OpenAsync(Everything);
        await page.Locator(Plain).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await page.GotoAsync("/careers/immigration-case-officer/print");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
        await Expect(page.Locator(Rich)).Not.ToBeCheckedAsync();
        Assert.Equal("\"✓\" rgb(0, 0, 0)", await SignAsync(page.Locator(Plain)));
        await Expect(page.Locator(Plain)).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        Assert.StartsWith("none", await SignAsync(page.Locator(Rich)), StringComparison.Ordinal);
    }

    /// <summary>What is drawn in a box: text, since browsers leave backgrounds off paper.</summary>
    private static Task<string> SignAsync(ILocator box) => box.EvaluateAsync<string>(
        "box => (sign => `${sign.content} ${sign.color}`)(getComputedStyle(box, '::before'))");

    private static async Task WriteNoteAsync(IPage page, string text)
    {
        await page.GetByText("Your private note").ClickAsync();
        await page.Locator("#own_note").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save the note" }).ClickAsync();
    }

    private async Task<IPage> OpenFullPlanAsync()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { JavaScriptEnabled = true });
        await page.Locator(Plain).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await page.Locator(Heading).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmarked");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mark this section read" }).ClickAsync();
        await WriteNoteAsync(page, "A note");
        foreach (var path in new[] { Everything, Education })
        {
            await page.GotoAsync(path);
            foreach (var button in (await page.Locator("[data-bookmark][aria-pressed=false]").AllAsync()).Reverse())
            {
                await button.ClickAsync();
                await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmarked");
            }
        }

        await page.GotoAsync("/plan");
        await Expect(page.Locator(".filter")).ToBeVisibleAsync();
        await page.Locator("#start_ico").FillAsync("2026-12-01");
        await page.Locator("form:has(#start_ico) button").ClickAsync();
        await Expect(page.Locator(".timeline table")).ToBeVisibleAsync();
        return page;
    }
}
