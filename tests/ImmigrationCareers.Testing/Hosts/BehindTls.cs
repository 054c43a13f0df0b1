using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ImmigrationCareers.Testing.Hosts;

/// <summary>Stands for a server in front of the site that ends TLS and says so.</summary>
internal sealed class BehindTls : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Request.Scheme = "https";
            return rest(context);
        });
        next(app);
    };
}
