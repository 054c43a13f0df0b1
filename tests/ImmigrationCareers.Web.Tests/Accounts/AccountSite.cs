using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Web.Tests.Plan;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>A small guide, a store of its own, and a folder where its mail lies.</summary>
public sealed class AccountSite : IAsyncDisposable
{
    public const string Password = "three unlike words";
    public const string OtherPassword = "four other unlike words";

    private readonly MailFolder mail;

    private AccountSite(PlanSite plans, MailFolder mail)
    {
        Plans = plans;
        this.mail = mail;
    }

    public PlanSite Plans { get; }

    public Portal Portal => Plans.Portal;

    public static async Task<AccountSite> StartAsync(PortalSettings? asked = null)
    {
        var mail = new MailFolder();
        var settings = (asked ?? new PortalSettings().With("Accounts:Pace", "00:00:00")).With("Mail:Folder", mail.Path);
        return new AccountSite(await PlanSite.StartAsync(settings), mail);
    }

    /// <summary>A browser that nobody has used.</summary>
    public Member Arrive() => new(this);

    /// <summary>A browser in which somebody has opened an account and is signed in.</summary>
    public async Task<Member> ArriveSignedInAsync(string address = "rosa@example.org")
    {
        var member = Arrive();
        await member.RegisterAsync(address);
        return member;
    }

    /// <summary>The mail to somebody whose subject has these words, when it has come. Each is read once.</summary>
    public Task<MailText> TakeMailAsync(string address, string words) => mail.TakeAsync(address, words);

    /// <summary>Mail that nobody has read.</summary>
    public IEnumerable<MailText> Mails => mail.Mails;

    public Task<int> CountAccountsAsync() => Plans.CountAsync(db => db.Users);

    public Task<Account> FindAccountAsync(string address) =>
        Plans.Store.LookAsync(db => db.Users.SingleAsync(account => account.Email == address));

    public async ValueTask DisposeAsync()
    {
        await Plans.DisposeAsync();
        mail.Dispose();
    }
}
