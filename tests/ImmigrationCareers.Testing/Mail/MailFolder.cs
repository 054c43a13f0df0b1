using ImmigrationCareers.Testing.Hosts;

namespace ImmigrationCareers.Testing.Mail;

/// <summary>A temporary folder in which a site leaves its mail; deleted at the end.</summary>
public sealed class MailFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-mail-");

    public string Path => folder.FullName;

    /// <summary>Mail that nobody has read, oldest first.</summary>
    public IEnumerable<MailText> Mails =>
        folder.EnumerateFiles("*.eml").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => MailText.Read(file.FullName));

    /// <summary>The mail to somebody whose subject has these words, when it has come. Each is read once.</summary>
    public async Task<MailText> TakeAsync(string address, string words = "")
    {
        MailText? found = null;
        await Eventually.IsTrueAsync(() => (found = Find(address, words)) is not null, $"a mail to {address}: {words}");
        File.Delete(found!.File);
        return found;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private MailText? Find(string address, string words) =>
        Mails.FirstOrDefault(found => found.To == address && found.Subject.Contains(words, StringComparison.Ordinal));
}
