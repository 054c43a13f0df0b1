using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace ImmigrationCareers.Web.Tests.Guides;

/// <summary>Whatever changes under a request, its answer shows one edition of the guide.</summary>
public sealed partial class AtomicSwapTests : IAsyncDisposable
{
    private const int Editions = 12;

    private static readonly string[] Pages =
    [
        "/", "/careers/officer", "/careers/officer/role", "/careers/officer/education", "/careers/officer/print",
    ];

    private readonly ContentFiles content = new();
    private readonly ConcurrentDictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> mixed = new();
    private Portal? portal;

    public async ValueTask DisposeAsync()
    {
        if (portal is not null) await portal.DisposeAsync();
        content.Dispose();
    }

    [Fact]
    public async Task Get_WhileAFigureChangesEverywhere_ShowsOneEdition()
    {
        content.WriteValue("Edition 0");
        content.Replace(ContentFiles.OfficerEducation, "See [", "Pay is {{ pay }}. See [");

        await HammerAsync(edition => content.WriteValue($"Edition {edition}"));

        Assert.True(seen.Count >= Editions, $"Only {seen.Count} editions were seen.");
    }

    [Fact]
    public async Task Get_WhileAFolderIsSwapped_ShowsOneEdition()
    {
        content.WriteValue("nothing");
        WriteCareer("careers/officer", 0);

        await HammerAsync(edition =>
        {
            WriteCareer($".next/officer-{edition}", edition);
            content.Move("careers/officer", $".next/officer-before-{edition}");
            content.Move($".next/officer-{edition}", "careers/officer");
        });

        Assert.True(seen.Count >= Editions, $"Only {seen.Count} editions were seen.");
    }

    /// <summary>A career whose files all name the edition that they belong to.</summary>
    private void WriteCareer(string folder, int edition)
    {
        content.Write(
            $"{folder}/career.md",
            ContentFiles.Career("officer", $"Officer, Edition {edition}", $"Introduction of Edition {edition}."));
        content.Write(
            $"{folder}/01-role.md",
            ContentFiles.Section("officer-role", $"Role in Edition {edition}", $"Text of Edition {edition}.\n\n## The day {{#the-day}}\n"));
        content.Write(
            $"{folder}/02-education.md",
            ContentFiles.Section(
                "officer-education", $"Degrees in Edition {edition}", $"Degrees of Edition {edition}.", topic: "education"));
    }

    /// <summary>Publishes one edition after the other while readers, with and without a cookie, read every page.</summary>
    private async Task HammerAsync(Action<int> publish)
    {
        portal = Portal.Start(content);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(() => ReadAsync(reader, ended.Token), ended.Token)).ToList();
        for (var edition = 1; edition <= Editions; edition++)
        {
            publish(edition);
            await Eventually.GetAsync(
                portal, "/careers/officer", answer => EditionsIn(answer) is [var shown] && shown == $"Edition {edition}");
            await Eventually.IsTrueAsync(() => seen.ContainsKey($"Edition {edition}"), $"a reader has seen edition {edition}");
        }

        await ended.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(mixed);
    }

    private async Task ReadAsync(int reader, CancellationToken ended)
    {
        (string, string)[] headers = reader % 2 == 0 ? [] : [("Cookie", "portal-reader=abc")];
        for (var i = reader; !ended.IsCancellationRequested; i++)
        {
            var path = Pages[i % Pages.Length];
            var answer = await portal!.GetAsync(path, headers);

            // Between two names of the folder there may be an edition without it; no answer mixes two.
            if (answer.Status == HttpStatusCode.NotFound) continue;
            var editions = EditionsIn(answer);
            if (answer.Status != HttpStatusCode.OK || editions.Length > 1)
                mixed.Enqueue($"{answer.Status} {path}: {string.Join(", ", editions)}");
            foreach (var edition in editions) seen.AddOrUpdate(edition, 1, (_, count) => count + 1);
        }
    }

    private static string[] EditionsIn(Answer answer) => [.. EditionName().Matches(answer.Text).Select(match => match.Value).Distinct()];

    [GeneratedRegex(@"Edition \d+")]
    private static partial Regex EditionName();
}
