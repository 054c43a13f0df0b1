using System.Globalization;

namespace ImmigrationCareers.Web.Infrastructure.Headers;

/// <summary>Headers that every answer carries, and the server's limits.</summary>
internal static class PortalHeaders
{
    /// <summary>Larger than any form of the site; nothing may send more.</summary>
    private const long MaximumBodySize = 1024 * 1024;

    public static void AddPortalServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBodySize;
        });

        // Dates and numbers read the same on every machine, whatever language its system speaks.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

        // The framework does this in Development only; started from its sources in Production the site would have no style.
        builder.WebHost.UseStaticWebAssets();
    }

    public static void UsePortalHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders(CreatePolicies());

    /// <summary>The referrer policy is never no-referrer: with it browsers send Origin: null, and the cross-origin guard would refuse our own forms.</summary>
    private static HeaderPolicyCollection CreatePolicies() => new HeaderPolicyCollection()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().Self();
            policy.AddBaseUri().None();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
            policy.AddObjectSrc().None();
        })
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            // The library's set, web-share left out: browsers that do not know it complain on every page.
            policy.AddAccelerometer().None();
            policy.AddAutoplay().None();
            policy.AddCamera().None();
            policy.AddDisplayCapture().None();
            policy.AddEncryptedMedia().None();
            policy.AddFullscreen().None();
            policy.AddGeolocation().None();
            policy.AddGyroscope().None();
            policy.AddMagnetometer().None();
            policy.AddMicrophone().None();
            policy.AddMidi().None();
            policy.AddPayment().None();
            policy.AddPictureInPicture().None();
            policy.AddPublickeyCredentialsGet().Self();
            policy.AddScreenWakeLock().None();
            policy.AddSyncXHR().None();
            policy.AddUsb().None();
            policy.AddXrSpatialTracking().None();
        });
}
