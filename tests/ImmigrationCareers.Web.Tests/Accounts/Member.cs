using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using ImmigrationCareers.Web.Tests.Plan;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>A browser without a script that keeps cookies and fills in forms.</summary>
public sealed partial class Member(AccountSite site)
{
    private readonly SortedDictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <summary>The cookies it has, by name.</summary>
    public IDictionary<string, string> Cookies => cookies;

    public bool IsSignedIn => cookies.ContainsKey("portal-account");

    public async Task<Answer> GetAsync(string path) => Remember(await site.Portal.GetAsync(path, [.. Own]));

    public async Task<IHtmlDocument> SeeAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.Equal((path, 200), (path, (int)answer.Status));
        return answer.Html;
    }

    public async Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        site.Plans.PassAMinute();
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return Remember(await site.Portal.SendAsync("POST", path, form, [.. Own, ("Sec-Fetch-Site", "same-origin")]));
    }

    /// <summary>Sends a form that has to be taken.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> SaveAsync(string path, params (string Name, string Value)[] fields)
    {
        var answer = await PostAsync(path, fields);
        Assert.True((int)answer.Status == 303, $"{path}: {answer.Status} {answer.Html.QuerySelector("main")?.TextContent}");
        return answer.Header("Location")!;
    }

    /// <summary>Opens an account: asks, reads the mail, follows its link and chooses a password.</summary>
    /// <returns>Where that leads.</returns>
    public async Task<string> RegisterAsync(string address, string password = AccountSite.Password)
    {
        await SaveAsync("/account/register", ("mail", address));
        var link = (await site.TakeMailAsync(address, "Create your account")).Link;
        return await SendAsync(link, "form[action='/account/confirm']", ("password", password));
    }

    /// <returns>Where it leads.</returns>
    public Task<string> SignInAsync(string address, string password = AccountSite.Password) =>
        SaveAsync("/account/sign-in", ("mail", address), ("password", password));

    /// <summary>Fills in a page's form and sends it, hidden fields included.</summary>
    public async Task<string> SendAsync(string page, string form, params (string Name, string Value)[] filled)
    {
        var found = Assert.IsAssignableFrom<IHtmlFormElement>((await SeeAsync(page)).QuerySelector(form));
        var hidden = found.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value));
        return await SaveAsync(found.GetAttribute("action")!, [.. hidden, .. filled]);
    }

    public Task TickAsync(string step) => SaveAsync("/plan/steps", ("step", step), ("done", "true"));

    public async Task<bool> IsTickedAsync(string step) =>
        Assert.Single((await SeeAsync(PlanSite.Role)).QuerySelectorAll($"input[data-step='{step}']")).HasAttribute("checked");

    private IEnumerable<(string, string)> Own =>
        cookies.Count == 0 ? [] : [("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")))];

    private Answer Remember(Answer answer)
    {
        foreach (Match set in SetCookie().Matches(answer.Header("Set-Cookie") ?? ""))
        {
            if (set.Groups["value"].Length == 0) cookies.Remove(set.Groups["name"].Value);
            else cookies[set.Groups["name"].Value] = set.Groups["value"].Value;
        }

        return answer;
    }

    [GeneratedRegex("(?<name>portal-[a-z]+)=(?<value>[^;]*);")]
    private static partial Regex SetCookie();
}
