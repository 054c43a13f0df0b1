using ImmigrationCareers.Web.Tests.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Authorization;

/// <summary>A page for editors: to everybody else there is none, whatever an old cookie says.</summary>
public sealed class EditorPolicyTests
{
    private const string Address = "rosa@example.org";
    private const string Page = TestPagesController.ForEditors;

    private static readonly PortalSettings Settings = new PortalSettings { HasTestPages = true }.With("Accounts:Pace", "00:00:00");

    [Fact]
    public async Task Get_BySomebodyWhoIsNoEditor_IsNotFoundLikeAnUnknownAddress()
    {
        await using var site = await AccountSite.StartAsync(Settings);
        var member = await site.ArriveSignedInAsync(Address);
        foreach (var visitor in new[] { site.Arrive(), member })
        {
            var answer = await visitor.GetAsync(Page);
            var unknown = await visitor.GetAsync("/test/nothing");
            Assert.Equal(404, (int)answer.Status);
            Assert.Equal(Heading(unknown), Heading(answer));
            Assert.Equal(NamesOfHeaders(unknown), NamesOfHeaders(answer));
        }
    }

    [Fact]
    public async Task Get_ByAnEditor_IsAnsweredUntilTheRoleIsTakenAway()
    {
        await using var site = await AccountSite.StartAsync(Settings);
        await site.ArriveSignedInAsync(Address);
        await MakeEditorAsync(site);
        var editor = site.Arrive();
        await editor.SignInAsync(Address);
        Assert.Equal((200, "for editors"), await LookAsync(editor));

        Assert.Equal(1, await site.Plans.Store.LookAsync(db => db.UserRoles.ExecuteDeleteAsync()));

        Assert.True(editor.IsSignedIn);
        Assert.Equal(404, (await LookAsync(editor)).Status);
        await editor.SeeAsync("/account");
    }

    [Fact]
    public async Task Get_ByAnEditorWhoBecameOneAfterSigningIn_IsAnswered()
    {
        await using var site = await AccountSite.StartAsync(Settings);
        var editor = await site.ArriveSignedInAsync(Address);
        await MakeEditorAsync(site);
        Assert.Equal(200, (await LookAsync(editor)).Status);
    }

    [Fact]
    public async Task Get_WithACookieFromBeforeSigningOutEverywhere_IsNotFound()
    {
        await using var site = await AccountSite.StartAsync(Settings);
        var editor = await site.ArriveSignedInAsync(Address);
        await MakeEditorAsync(site);
        var stolen = site.Arrive();
        stolen.Cookies["portal-account"] = editor.Cookies["portal-account"];
        Assert.Equal(200, (int)(await editor.PostAsync("/account/sign-out-everywhere")).Status);
        Assert.Equal(404, (await LookAsync(stolen)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_WhileTheStoreIsAway_SaysSoInWords(bool isRestarted)
    {
        await using var site = await AccountSite.StartAsync(Settings);
        var editor = await site.ArriveSignedInAsync(Address);
        await MakeEditorAsync(site);
        if (isRestarted) await site.Plans.RestartAsync(Block);
        else Block();

        var page = await editor.GetAsync(Page);
        Assert.Equal((503, "no-store", "30"), ((int)page.Status, page.Header("Cache-Control"), page.Header("Retry-After")));
        Assert.Equal("Your plan cannot be reached right now", Heading(page));
        Assert.Null(page.Header("Set-Cookie"));
        var cookie = ("Cookie", $"portal-account={editor.Cookies["portal-account"]}");
        var json = await site.Portal.GetAsync(Page, cookie, ("Accept", "application/json"));
        Assert.Equal(503, (int)json.Status);
        Assert.StartsWith("""{"title":"Your plan cannot be reached right now","text":""", json.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await LookAsync(site.Arrive())).Status);

        site.Plans.Store.PutBack();
        await Eventually.IsTrueAsync(async () => (await LookAsync(editor)).Status == 200, "the editor's page");

        void Block()
        {
            site.Plans.Store.TakeAway();
            Directory.CreateDirectory(site.Plans.Store.Path);
        }
    }

    private static async Task<(int Status, string Text)> LookAsync(Member visitor)
    {
        var answer = await visitor.GetAsync(Page);
        return ((int)answer.Status, answer.Text);
    }

    private static string? Heading(Answer answer) => answer.Html.QuerySelector("h1")?.TextContent;

    private static string NamesOfHeaders(Answer answer) =>
        string.Join(' ', answer.Headers.Keys.Where(name => name != "Content-Length").Order(StringComparer.OrdinalIgnoreCase));

    private static async Task MakeEditorAsync(AccountSite site)
    {
        var account = await site.FindAccountAsync(Address);
        await site.Plans.Store.LookAsync(db =>
        {
            var role = new IdentityRole("Editor") { NormalizedName = "EDITOR" };
            db.Roles.Add(role);
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = account.Id, RoleId = role.Id });
            return db.SaveChangesAsync();
        });
    }
}
