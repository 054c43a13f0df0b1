using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// The keys that protect accounts' cookies and links, in the store, so that every machine reads them. A key is added once,
/// whatever becomes of the answer to its commit: with two rows of one key the framework reads none of them.
/// </summary>
public sealed class StoreKeyRepository(WriteQueue queue, IServiceProvider services, ILoggerFactory logs) : IXmlRepository
{
    private readonly EntityFrameworkCoreXmlRepository<PortalDbContext> keys = new(services, logs);

    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() => keys.GetAllElements();

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) => queue.WriteAsync(
        async db =>
        {
            if (await db.DataProtectionKeys.AnyAsync(key => key.FriendlyName == friendlyName)) return false;
            var xml = element.ToString(SaveOptions.DisableFormatting);
            db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = xml });
            return await db.SaveChangesAsync() > 0;
        },
        CancellationToken.None).GetAwaiter().GetResult();
}
