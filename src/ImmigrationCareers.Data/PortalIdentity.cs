using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Data;

/// <summary>
/// Identity's part of the model. Identity reads its schema version from the options of the application's services and
/// from nowhere else; where there is no application, its part would silently be an older one, without passkeys.
/// </summary>
public static class PortalIdentity
{
    private static readonly ServiceProvider WithoutHost = new ServiceCollection()
        .Configure<IdentityOptions>(ConfigureSchema)
        .BuildServiceProvider();

    /// <summary>Sets what decides the model; the site calls it for its own options.</summary>
    public static void ConfigureSchema(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    /// <summary>Gives a context that is built outside the site, by a tool or a test, the same model.</summary>
    public static DbContextOptionsBuilder<TContext> UseIdentitySchemaWithoutHost<TContext>(this DbContextOptionsBuilder<TContext> options)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)options.UseApplicationServiceProvider(WithoutHost);
}
