using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace QualityMonitor.Etl.Sources.Http;

/// <summary>What a download is called.</summary>
internal static class HttpNames
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.ms-excel"] = ".xls",
        ["application/vnd.ms-excel.sheet.binary.macroEnabled.12"] = ".xlsb",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.oasis.opendocument.spreadsheet"] = ".ods",
        ["application/vnd.oasis.opendocument.spreadsheet-flat-xml"] = ".fods",
        ["text/csv"] = ".csv",
        ["application/json"] = ".json",
    };

    /// <summary>What Last-Modified says; null when it says nothing, or not as RFC 9110 has it.</summary>
    public static DateTimeOffset? Moment(string? lastModified) =>
        DateTimeOffset.TryParseExact(
            lastModified,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment
            : null;

    /// <summary>The address without its query and user, which may be secrets.</summary>
    public static string Shown(Uri address) =>
        address.GetComponents(
            UriComponents.Scheme | UriComponents.HostAndPort | UriComponents.Path,
            UriFormat.UriEscaped
        );

    /// <summary>
    /// Names the address in the store: addresses that differ by their query alone are two items, and no query is
    /// written down.
    /// </summary>
    public static string Item(Uri address)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..16];
        var shown = Shown(address);
        return $"{(shown.Length > 600 ? shown[..600] : shown)} #{hash}";
    }

    /// <summary>
    /// By the server's word, which is often UTF-8 or windows-1251 in a header that is Latin-1 by its standard, else by the
    /// address; with the extension that the content type promises when it has none.
    /// </summary>
    public static string FileName(Uri address, HttpContentHeaders headers)
    {
        var said = headers.ContentDisposition is { } disposition
            ? disposition.FileNameStar ?? disposition.FileName?.Trim('"')
            : null;
        var name = FileNames.Safe(said ?? "");
        if (name.Length == 0)
            name = FileNames.Safe(address.AbsolutePath);
        if (name.Length == 0)
            name = FileNames.Safe(address.Host);
        return
            Path.GetExtension(name).Length <= 1
            && Extensions.TryGetValue(headers.ContentType?.MediaType ?? "", out var extension)
            ? name + extension
            : name;
    }
}
