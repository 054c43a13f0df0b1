using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Testing.Hosts;

/// <summary>Pages of the tests' own, which a site has only when a test asks for them.</summary>
[Route("test")]
public sealed class TestPagesController : Controller
{
    public const string ForEditors = "/test/editors";
    public const string ThatFails = "/test/failure";

    [HttpGet("editors")]
    [Authorize(PortalPolicies.Editor)]
    public IActionResult ShowToEditors() => Content("for editors");

    /// <summary>As any controller can when a plan was deleted in another window.</summary>
    [HttpGet("failure")]
    public IActionResult Fail() => throw new ReaderGoneException();
}
