using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Features.Accounts.Register;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>ASP.NET Core Identity over the store: passwords, passkeys, and the cookies of those who are signed in.</summary>
internal static class AccountServices
{
    /// <summary>A passkey's question and answer; between them passes the time somebody takes to touch a sensor.</summary>
    private static readonly TimeSpan PasskeyTime = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan SignedInFor = TimeSpan.FromDays(30);

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccountOptions>().Bind(builder.Configuration.GetSection(AccountOptions.Section));
        AddIdentity(services);
        AddKeys(services);
        services.AddSingleton<AccountLimits>();
        services.AddSingleton<ConstantTimeResponse>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<RegistrationLink>();
        services.AddScoped<AccountMails>();
        services.AddScoped<NewPassword>();
        services.AddScoped<PasswordVerifier>();
        services.AddScoped<PasskeyService>();
        services.AddScoped<OwnerPassword>();
        services.AddScoped<GuestPlan>();
        services.AddScoped<SignInService>();
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ImmigrationCareers");

        // Authentication, which adds it, has been added. It would ask for the keys at start, before the store is up and before
        // anything is served.
        var preload = services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService");
        services.Remove(preload);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(site =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = site.GetRequiredService<StoreKeyRepository>()));
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Account>, NoHasher>();
        services.AddIdentityCore<Account>(Configure)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = RegistrationLink.Lifetime);
        services.AddOptions<PasswordHasherOptions>()
            .Configure<IOptions<AccountOptions>>((hasher, accounts) => hasher.IterationCount = accounts.Value.PasswordRounds);
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PortalOptions>>(
            (passkeys, portal) =>
            {
                passkeys.ServerDomain = portal.Value.ToUri().Host;

                // Signing in names nobody, so a key that the device does not list by itself could never be used.
                passkeys.ResidentKeyRequirement = "required";
            });

        // No events: Identity's own would ask the store on every page. Each query for a reader's plan looks at the stamp instead.
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => Configure(options, AccountCookie.Name, SignedInFor))
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                options => Configure(options, PersonalCookies.Prefix + "passkey", PasskeyTime));
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Password = new PasswordOptions
        {
            RequiredLength = PasswordVerifier.MinimumLength,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireNonAlphanumeric = false,
            RequireUppercase = false,
        };
    }

    private static void Configure(CookieAuthenticationOptions options, string name, TimeSpan lifetime)
    {
        options.Cookie.Name = name;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = lifetime;
        options.SlidingExpiration = false;
    }
}
