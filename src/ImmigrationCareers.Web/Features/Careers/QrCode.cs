using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace ImmigrationCareers.Web.Features.Careers;

/// <summary>A QR code as one small inline SVG; presentation attributes only, which the content security policy allows.</summary>
internal static class QrCode
{
    public static IHtmlContent Svg(string url)
    {
        using var data = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                var start = x;
                while (x < rows[y].Length && rows[y][x]) x++;
                if (x > start) path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }

        return new HtmlString(
            $"""<svg class="qr" viewBox="0 0 {rows.Count} {rows.Count}" width="132" height="132" role="img" """
            + """aria-label="QR code of the permanent link" shape-rendering="crispEdges">"""
            + $"""<rect width="{rows.Count}" height="{rows.Count}" fill="#fff"/><path d="{path}" fill="#000"/></svg>""");
    }
}
