namespace ImmigrationCareers.Web.Infrastructure.Headers;

/// <summary>Headers that every answer carries.</summary>
internal static class PortalHeaders
{
    public static void UsePortalHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders(CreatePolicies());

    /// <summary>
    /// The referrer policy is never no-referrer: with it browsers send Origin: null, and the cross-origin guard would refuse
    /// our own forms.
    /// </summary>
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
