namespace ImmigrationCareers.Browser.Tests.Support;

/// <summary>A kind of page, with one of its kind to look at.</summary>
/// <param name="Name">What tests call it.</param>
/// <param name="Path">Its address.</param>
/// <param name="View">The view that makes it.</param>
/// <param name="Status">What it answers with.</param>
public sealed record PageKind(string Name, string Path, string View, int Status = 200)
{
    private const string Section = "/Features/Careers/Section.cshtml";
    private const string Error = "/Infrastructure/Views/Error.cshtml";

    public static IReadOnlyList<PageKind> All { get; } =
    [
        new("home", "/", "/Features/Home/Index.cshtml"),
        new("overview", "/careers/immigration-services-officer", "/Features/Careers/Overview.cshtml"),
        new("section", "/careers/immigration-case-officer/everything", Section),
        new("long section", "/careers/immigration-case-officer/long", Section),
        new("overdue section", "/careers/immigration-case-officer/overdue", Section),
        new("print", "/careers/immigration-case-officer/print", "/Features/Careers/Print.cshtml"),
        new("empty plan", "/plan", "/Features/Plan/Index.cshtml"),
        new("worksheet", "/plan/worksheet", "/Features/Plan/Worksheet.cshtml"),
        new("sign in", "/account/sign-in", "/Features/Accounts/SignIn/SignIn.cshtml"),
        new("register", "/account/register", "/Features/Accounts/Register/Register.cshtml"),
        new("reset", "/account/reset", "/Features/Accounts/Reset/Reset.cshtml"),
        new("message", "/account/register/sent", "/Features/Accounts/Shared/Message.cshtml"),
        new("privacy", "/privacy", "/Features/Privacy/Show.cshtml"),
        new("static page", "/for-counselors", "/Features/Pages/Show.cshtml"),
        new("not found", "/careers/immigration-services-officer/educaton", Error, 404),
        new("gone", "/careers/immigration-case-officer/withdrawn", "/Infrastructure/Views/Gone.cshtml", 410),
        new("unavailable", "/careers/immigration-case-officer/broken", Error, 503),
    ];

    public static TheoryData<string> Names => [.. All.Select(kind => kind.Name)];

    public static PageKind Of(string name) => All.Single(kind => kind.Name == name);
}
