using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Errors;

/// <summary>What a person is told about a failure: what happened, and what to do now.</summary>
public sealed record ErrorMessage(string Title, string Text)
{
    /// <summary>The store does not answer.</summary>
    public static ErrorMessage StoreAway { get; } = new(
        "Your plan cannot be reached right now",
        "What you saved before is safe; what you sent just now was not saved. The guide works as always. Try again in a minute.");

    /// <summary>The reader was deleted in the meantime.</summary>
    public static ErrorMessage PlanGone { get; } = new(
        "This plan was deleted",
        "It was deleted in another window while this page was open. "
            + "Go back and reload the page; the next thing you save begins a new plan.");

    /// <summary>Somebody else was faster.</summary>
    public static ErrorMessage Conflict { get; } = new(
        "That was changed at the same moment",
        "What you sent just now was not saved: something else was saved first that does not go with it. "
            + "Go back, reload the page and look.");

    /// <summary>A plan would hold more than there is room for.</summary>
    public static ErrorMessage PlanTooLarge(PlanTooLargeException problem) => new(
        "Your plan would grow too large", $"It would have {problem.Excess}, and there is no room for that. Nothing was changed.");

    /// <summary>The browser does not send the cookie that it was given a moment ago.</summary>
    public static ErrorMessage NoCookie { get; } = new(
        "Not saved: this browser keeps no cookie of this site",
        "The site knows you again by one cookie. Allow it, go back, reload the page and try again.");

    /// <summary>More people want what is work than can be served at once.</summary>
    public static ErrorMessage Busy { get; } = new(
        "Many people are signing in right now", "Nothing was changed. Wait ten seconds, then go back and send the form again.");

    /// <summary>The account was deleted, or signed out everywhere.</summary>
    public static ErrorMessage SignedOut { get; } = new(
        "You are signed out on this device",
        "You signed out everywhere, changed your password or deleted the account on another device. "
            + "What you sent just now was not saved. Sign in again from your plan.");

    /// <summary>For an answer that has no words of its own.</summary>
    public static ErrorMessage For(int status) => status switch
    {
        400 or 413 or 414 or 415 or 431 => new(
            "That request cannot be read", "Something in it is too long or malformed. Go back, shorten what you sent, and try again."),
        403 => new(
            "That came from another site",
            "For your safety this site takes forms only from its own pages. Open the page here and try again."),
        404 => new("There is no such page", "The address may be mistyped, or it was never published here."),
        405 => new("That is not something this address does", "Go back to the page you came from and try again."),
        429 => TooMany(TimeSpan.FromMinutes(1)),
        503 => new(
            "This page is being repaired",
            "An editor is putting it right. The rest of the guide is there; please come back to this page in a few minutes."),
        >= 500 => new(
            "Something went wrong on our side",
            "It is not your doing, and we have a record of it. Try again in a minute; the rest of the guide should work."),
        _ => new("That did not work", "Go back to the page you came from and try again."),
    };

    /// <summary>For somebody who has to wait.</summary>
    public static ErrorMessage TooMany(TimeSpan wait)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        var inWords = minutes <= 1 ? "a minute" : $"{minutes} minutes";
        return new("That was a lot at once", $"Wait {inWords}, then try again. Nothing you saved is lost.");
    }
}
