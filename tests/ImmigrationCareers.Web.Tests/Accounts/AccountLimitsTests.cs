using System.Net;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace ImmigrationCareers.Web.Tests.Accounts;

public sealed class AccountLimitsTests
{
    private static readonly string[] Spellings =
    [
        "rosé@example.org",
        "ROSÉ@example.org",
        "rose\u0301@example.org",
        "ｒｏｓé@example.org",
        "rosé@ｅxample.org",
        " rosé@example.org ",
    ];

    [Fact]
    public void Mails_ToOneAddressHoweverItIsSpelled_CountTogether()
    {
        using var limits = new AccountLimits();
        foreach (var spelling in Spellings[..5]) limits.CountMail(From("192.0.2.1"), spelling);

        Assert.Throws<TooManyRequestsException>(() => limits.CountMail(From("192.0.2.2"), Spellings[5]));
        limits.CountMail(From("192.0.2.2"), "rosa@example.org");
    }

    [Fact]
    public void Tries_ForOneAddressHoweverItIsSpelled_CountTogether()
    {
        using var limits = new AccountLimits();
        for (var i = 0; i < 10; i++) limits.CountTry(From("192.0.2.1"), Spellings[i % Spellings.Length]);

        Assert.Throws<TooManyRequestsException>(() => limits.CountTry(From("192.0.2.1"), Spellings[0]));
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
