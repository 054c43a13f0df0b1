namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>A part of the background-check worksheet.</summary>
/// <param name="Id">Names the part's fields in the browser's storage; never changed.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Hint">What to write in each line.</param>
/// <param name="Papers">Papers to gather.</param>
/// <param name="Lines">How many lines to fill in.</param>
public sealed record WorksheetPart(string Id, string Title, string Hint, IReadOnlyList<string> Papers, int Lines)
{
    /// <summary>What investigators ask about, in the order of most forms.</summary>
    public static IReadOnlyList<WorksheetPart> All { get; } =
    [
        new(
            "identity",
            "Who you are",
            "Every name you have used, and from when to when.",
            [
                "Proof of citizenship: birth certificate, passport or naturalization certificate",
                "Social Security card",
                "Papers for each change of name",
            ],
            3),
        new(
            "homes",
            "Where you have lived",
            "From and to (month and year), address, and somebody who knew you there.",
            ["Leases or bills that show dates"],
            6),
        new(
            "jobs",
            "Where you have worked",
            "From and to, employer, your work, supervisor, why you left. Times without work count too.",
            ["Pay slips or tax forms that show dates", "Discharge papers, if you served"],
            6),
        new("schools", "Where you have studied", "From and to, school, degree and its date.", ["Transcripts", "Diplomas"], 4),
        new(
            "people",
            "People who know you",
            "Name, how they know you and since when, address, telephone.",
            ["Ask each of them whether an investigator may call"],
            5),
        new(
            "money",
            "Money",
            "Debts that are late or disputed: to whom, how much, since when, what you have agreed.",
            ["A copy of your credit report", "Tax returns", "Agreements on payment"],
            4),
        new(
            "law",
            "Police and courts",
            "What happened, when, where, and how it ended. A small matter that you list is better than one they find.",
            ["Court papers that show how each matter ended"],
            3),
        new(
            "substances",
            "Drugs and alcohol",
            "What the form asks, answered truthfully, with dates.",
            ["Papers on treatment, if there was any"],
            2),
    ];
}
