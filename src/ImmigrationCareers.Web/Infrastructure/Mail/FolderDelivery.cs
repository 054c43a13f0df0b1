using System.Globalization;
using ImmigrationCareers.Data;
using MimeKit;

namespace ImmigrationCareers.Web.Infrastructure.Mail;

/// <summary>Leaves mail as files in a folder, the newest last by name.</summary>
internal sealed class FolderDelivery(string folder) : IMailDelivery
{
    private int delivered;

    public async Task DeliverAsync(MimeMessage mail, CancellationToken cancellation)
    {
        PrivateFiles.CreateFolder(folder);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{mail.Date.UtcDateTime:yyyyMMdd'T'HHmmss}-{Interlocked.Increment(ref delivered):D4}-{Guid.NewGuid():N}");

        // Under its own name only when it is whole: somebody may be waiting for it.
        var unfinished = Path.Combine(folder, name + ".part");
        await using (var file = PrivateFiles.Create(unfinished)) await mail.WriteToAsync(file, cancellation);

        File.Move(unfinished, Path.Combine(folder, name + ".eml"));
    }
}
