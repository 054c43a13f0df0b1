using Microsoft.AspNetCore.Connections;

namespace ImmigrationCareers.Web.Infrastructure.Hosting;

/// <summary>What the server throws when another process has its port.</summary>
internal static class AddressInUse
{
    /// <summary>The server's exception has the address in its words.</summary>
    public static bool IsCauseOf(Exception? problem) => problem is IOException { InnerException: AddressInUseException };
}
