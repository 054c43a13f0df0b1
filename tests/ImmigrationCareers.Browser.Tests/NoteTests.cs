using System.Text.RegularExpressions;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>Nothing of a note is overwritten, cut or dropped without a word.</summary>
public sealed class NoteTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    /// <summary>Comes as an answer to a form alone.</summary>
    internal static PageKind Kind { get; } = new("note", "/plan/notes", "/Features/Plan/Note.cshtml", 409);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Notes_OfTwoTabs_AreBothKeptAndShown(bool script)
    {
        var visitor = await ArriveAsync(new BrowserNewContextOptions { JavaScriptEnabled = script });
        await visitor.GoAsync(Everything);
        var first = visitor.Page;
        await WriteAsync(first, "Before");
        await SaveAsync(first);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(Everything);
        await first.Locator("#own_note").FillAsync("In the first tab");
        await SaveAsync(first);

        await second.Locator("#own_note").FillAsync("In the second tab");
        var answered = second.WaitForResponseAsync("**/plan/notes");
        await second.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save the note" }).ClickAsync();

        Assert.Equal((Site.Origin + Kind.Path, Kind.Status), ((await answered).Url, (await answered).Status));
        await Expect(second.GetByText("You wrote this note elsewhere too")).ToBeVisibleAsync();
        await Expect(second.Locator("#own_note")).ToHaveValueAsync("In the first tab\n\nIn the second tab");
        if (script) await Inspection.PassesAsync(second);
        await second.Locator("#own_note").FillAsync("In both tabs");
        await SaveAsync(second);
        await first.ReloadAsync();
        await Expect(first.Locator("#own_note")).ToHaveValueAsync("In both tabs");
        Assert.Contains("409", Assert.Single(visitor.TakeProblems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_ThatIsPasted_IsCountedAndRefusedInWordsWhenItIsTooLong()
    {
        var visitor = await ArriveAsync();
        await visitor.GoAsync(Everything);
        var page = visitor.Page;
        await WriteAsync(page, "Before");
        await SaveAsync(page);
        var text = new string('a', 4998);
        await page.Locator("#own_note").FillAsync(text);
        await Expect(page.GetByText("4998 of 4000 characters")).ToBeVisibleAsync();

        var answered = page.WaitForResponseAsync("**/plan/notes");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save the note" }).ClickAsync();

        Assert.Equal(400, (await answered).Status);
        await Expect(page.GetByText("It has 4998 characters; there is room for 4000.")).ToBeVisibleAsync();
        await Expect(page.Locator("#own_note")).ToHaveValueAsync(text);
        await page.Locator("#own_note").FillAsync(text[..4000]);
        await SaveAsync(page);
        await Expect(page.Locator("#own_note")).ToHaveValueAsync(text[..4000]);
        Assert.Contains("400", Assert.Single(visitor.TakeProblems()), StringComparison.Ordinal);
    }

    /// <summary>What is in a field of a private page is not there any more on the way back.</summary>
    [Fact]
    public async Task Note_ThatIsNotSaved_IsAskedAboutBeforeThePageIsLeft()
    {
        var page = await OpenAsync(Everything);
        await WriteAsync(page, "Before");
        await SaveAsync(page);
        await page.Locator("#own_note").FillAsync("Not saved");
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };

        await page.Locator(".brand").ClickAsync();

        Assert.Equal("beforeunload", await asked.Task);
        await Expect(page).ToHaveURLAsync(new Regex(Everything));
        await Expect(page.Locator("#own_note")).ToHaveValueAsync("Not saved");
        await SaveAsync(page);
        await page.Locator(".brand").ClickAsync();
        await Expect(page).ToHaveURLAsync(Site.Origin + "/");
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.GetByText("Your private note").ClickAsync();
        await page.Locator("#own_note").FillAsync(text);
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save the note" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(Everything + "#own_plan"));
    }
}
