using System.Globalization;
using System.Text.RegularExpressions;
using ImmigrationCareers.Web.Tests.Plan;

namespace ImmigrationCareers.Web.Tests.Mail;

/// <summary>Mail over a server, as the public site sends it.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task Mail_ReachesTheServerAsPlainTextWithALinkToThePublicAddress()
    {
        await using var server = new SmtpServer(_ => "250 fine");
        await using var site = await StartAsync(server);
        await RegisterAsync(site, "rosa@example.org");
        await Eventually.IsTrueAsync(() => server.Taken.Count == 1, "the mail is taken");

        server.Taken.TryDequeue(out var mail);
        Assert.Contains("From: Immigration Careers <plans@portal.example>", mail, StringComparison.Ordinal);
        Assert.Contains("To: rosa@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain; charset=utf-8", mail, StringComparison.Ordinal);
        Assert.Contains("https://portal.example/account/confirm?token=", mail, StringComparison.Ordinal);
    }

    /// <summary>The mail of a machine says so, lest somebody's absence be answered; whose machine it is is nobody's business.</summary>
    [Fact]
    public async Task Mail_SaysThatItIsAutomaticAndNamesTheSiteInsteadOfTheMachine()
    {
        await using var server = new SmtpServer(_ => "250 fine");
        await using var site = await StartAsync(server);
        await RegisterAsync(site, "rosa@example.org");
        await Eventually.IsTrueAsync(() => server.Taken.Count == 1, "the mail is taken");

        server.Taken.TryDequeue(out var mail);
        Assert.Contains("\nAuto-Submitted: auto-generated\n", mail, StringComparison.Ordinal);
        Assert.Matches(@"\nMessage-Id: <[^@>]+@portal\.example>\n", mail);
        Assert.Equal("EHLO portal.example", server.Greeting);
        // As a word, and not in the text: the link's random letters may spell the name of a machine.
        var headers = mail!.Split("\n\n")[0];
        Assert.DoesNotMatch($@"(?i)\b{Regex.Escape(Environment.MachineName)}\b", headers);
    }

    [Fact]
    public async Task Mail_ThatTheServerCannotTakeNow_IsTriedAgain()
    {
        var answers = new Queue<string>(["451 later", "451 later", "250 fine"]);
        await using var server = new SmtpServer(_ => answers.Dequeue());
        await using var site = await StartAsync(server);
        await RegisterAsync(site, "rosa@example.org");
        await Eventually.IsTrueAsync(() => server.Taken.Count == 1, "the mail is taken at the third try");
        Assert.Equal(3, server.Tries);
    }

    /// <summary>By its id whoever gets it twice, since only the answer was lost, shows it once.</summary>
    [Fact]
    public async Task Mail_ThatIsSentAgain_IsTheSameMail()
    {
        var answers = new Queue<string>(["451 later", "451 later", "250 taken"]);
        await using var server = new SmtpServer(_ => "250 fine") { AnswerToMail = answers.Dequeue };
        await using var site = await StartAsync(server);
        await RegisterAsync(site, "rosa@example.org");
        await Eventually.IsTrueAsync(() => server.Taken.Count == 3, "the mail is sent three times");

        Assert.Single(server.Taken.Distinct());
        Assert.Matches(@"\nMessage-Id: <[^@>]+@portal\.example>\n", server.Taken.First());
    }

    [Fact]
    public async Task Mail_ThatTheServerRefuses_DoesNotHoldUpTheNextAndNamesNobodyInTheLog()
    {
        await using var server = new SmtpServer(
            recipient => recipient.Contains("rosa", StringComparison.Ordinal) ? "550 no rosa here" : "250 fine");
        await using var site = await StartAsync(server);
        await RegisterAsync(site, "rosa@example.org");
        await RegisterAsync(site, "ines@example.org");
        await Eventually.IsTrueAsync(() => server.Taken.Count == 1, "the second mail is taken");
        Assert.Equal(2, server.Tries);
        Assert.Contains("refused a mail with 550", site.Portal.Log.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("rosa", site.Portal.Log.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_WithoutAServer_IsGivenUpAfterFiveTriesAndTheSiteGoesOn()
    {
        await using var server = new SmtpServer(_ => "451 later");
        await using var site = await StartAsync(server);
        await RegisterAsync(site, "rosa@example.org");
        await Eventually.IsTrueAsync(
            () => site.Portal.Log.Everything().Contains("A mail was given up", StringComparison.Ordinal), "the mail is given up");
        Assert.Equal(5, server.Tries);
        Assert.Equal(200, (int)(await site.Portal.GetAsync(PlanSite.Role)).Status);
        Assert.DoesNotContain("rosa", site.Portal.Log.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ThatWaitsWhenTheSiteEnds_IsStillSent()
    {
        using var held = new SemaphoreSlim(0);
        await using var server = new SmtpServer(_ =>
        {
            held.Wait(TestContext.Current.CancellationToken);
            return "250 fine";
        });
        var site = await StartAsync(server);
        await RegisterAsync(site, "rosa@example.org");
        await RegisterAsync(site, "ines@example.org");
        var ending = site.DisposeAsync();
        held.Release(2);
        await ending;
        Assert.Equal(2, server.Taken.Count);
    }

    /// <summary>Whoever reads a mail can open its link. Where files have no such rights, as on Windows, there is nothing to see.</summary>
    [Fact]
    public async Task Mail_InAFolder_IsForNobodyElseOnTheMachine()
    {
        using var folder = new MailFolder();
        var mail = Path.Combine(folder.Path, "mail");
        await using var site = await PlanSite.StartAsync(
            new PortalSettings().With("Accounts:Pace", "00:00:00").With("Mail:Folder", mail));
        await RegisterAsync(site, "rosa@example.org");
        await Eventually.IsTrueAsync(() => Directory.Exists(mail) && Directory.GetFiles(mail, "*.eml").Length == 1, "the mail is there");

        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(mail));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(mail, "*.eml")[0]));
    }

    [Fact]
    public void Sender_ThatIsNoAddress_EndsTheStartWithWords()
    {
        using var content = new ContentFiles();
        var problem = Assert.ThrowsAny<Exception>(
            () => Portal.Start(new PortalSettings { Content = content.Root }.With("Mail:From", "nobody")));
        Assert.Contains("Mail:From is not a mail address.", problem.ToString(), StringComparison.Ordinal);
    }

    private static Task<PlanSite> StartAsync(SmtpServer server) => PlanSite.StartAsync(new PortalSettings { Clock = new HurriedClock() }
        .With("Accounts:Pace", "00:00:00")
        .With("Portal:PublicUrl", "https://portal.example")
        .With("Mail:Host", "127.0.0.1")
        .With("Mail:Port", server.Port.ToString(CultureInfo.InvariantCulture))
        .With("Mail:Security", "None")
        .With("Mail:From", "Immigration Careers <plans@portal.example>"));

    private static async Task RegisterAsync(PlanSite site, string address)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("mail", address)]);
        Assert.Equal(303, (int)(await site.Portal.SendAsync("POST", "/account/register", form, ("Sec-Fetch-Site", "same-origin"))).Status);
    }

    /// <summary>The real clock, but pauses up to minutes are over at once; what runs every few hours still waits.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(
                callback,
                state,
                dueTime < TimeSpan.FromMinutes(10) && dueTime >= TimeSpan.FromSeconds(1) && period == Timeout.InfiniteTimeSpan
                    ? TimeSpan.Zero
                    : dueTime,
                period);
    }
}
