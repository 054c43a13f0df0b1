using System.Text;
using System.Xml;
using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Pages;

namespace ImmigrationCareers.Web.Features.Links;

/// <summary>What is about the whole guide for machines. Readers ask for it too, whose answers no cache holds.</summary>
internal sealed class FeedTexts(Guide guide, PortalOptions portal)
{
    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    public byte[] Sitemap { get; } = Write(writer => Links.Sitemap.Write(writer, guide, portal));

    public byte[] Feed { get; } = Write(writer => Links.Feed.Write(writer, guide, portal));

    private static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings)) write(writer);

        return bytes.ToArray();
    }
}
