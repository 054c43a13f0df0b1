using System.Security.Cryptography;
using System.Text;
using ImmigrationCareers.Content;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>
/// By what calendars know the events of one reader: the same at each download, another for every other reader. A digest under the
/// reader's key, which is random and stays on the server, so it tells nothing about the reader. Final: events in the calendars of
/// readers are named by it.
/// </summary>
/// <param name="reader">The reader's key in the store.</param>
internal sealed class CalendarUids(Guid reader)
{
    private const int UuidLength = 16;

    /// <summary>A UUID of version 8, the one that is made by rules of its maker's own.</summary>
    public string Of(Section section)
    {
        var digest = HMACSHA256.HashData(reader.ToByteArray(bigEndian: true), Encoding.UTF8.GetBytes($"calendar/{section.Id}"));
        digest[6] = (byte)(0x80 | (digest[6] & 0x0F));
        digest[8] = (byte)(0x80 | (digest[8] & 0x3F));
        return new Guid(digest.AsSpan(0, UuidLength), bigEndian: true).ToString();
    }
}
