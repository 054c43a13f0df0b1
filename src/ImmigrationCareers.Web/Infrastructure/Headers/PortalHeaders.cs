namespace ImmigrationCareers.Web.Infrastructure.Headers;

/// <summary>Headers that every answer carries.</summary>
internal static class PortalHeaders
{
    /// <summary>Where pictures and icons are.</summary>
    private static readonly PathString[] Pictures = ["/images", "/icons", "/favicon.ico", "/apple-touch-icon.png"];

    public static void UsePortalHeaders(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(OpenPictures, context);
            return next(context);
        });
        app.UseSecurityHeaders(CreatePolicies());
    }

    /// <summary>
    /// Other sites may show pictures and icons, such as a link's preview. By address, since a picture that the browser has already
    /// comes without its type.
    /// </summary>
    private static Task OpenPictures(object state)
    {
        var context = (HttpContext)state;
        if (context.Response.StatusCode < StatusCodes.Status400BadRequest && IsPicture(context.Request.Path))
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Task.CompletedTask;
    }

    private static bool IsPicture(PathString path) => Pictures.Any(picture => path.StartsWithSegments(picture));

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
