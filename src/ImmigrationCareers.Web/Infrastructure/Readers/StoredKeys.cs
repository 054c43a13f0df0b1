using System.Xml.Linq;
using ImmigrationCareers.Data;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>
/// The keys that protect accounts' cookies and links, in the store, so that every machine reads them. While the store is
/// away it says so at once: the framework asks in the middle of a request, and at the start before anything is served.
/// </summary>
internal sealed class StoredKeys(StoreState store, IServiceProvider services, ILoggerFactory logs) : IXmlRepository
{
    private readonly EntityFrameworkCoreXmlRepository<PortalDbContext> keys = new(services, logs);

    public IReadOnlyCollection<XElement> GetAllElements() => Ready().GetAllElements();

    public void StoreElement(XElement element, string friendlyName) => Ready().StoreElement(element, friendlyName);

    private EntityFrameworkCoreXmlRepository<PortalDbContext> Ready() =>
        store.Status == StoreStatus.Unavailable ? throw new StoreAwayException() : keys;
}
