using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace QualityMonitor.Reports.Tests.Documents;

/// <summary>What a document is, as the SDK's validator and LibreOffice see it.</summary>
internal static class WordFile
{
    public static WordprocessingDocument Open(byte[] bytes) =>
        WordprocessingDocument.Open(new MemoryStream(bytes), false);

    public static void IsValid(byte[] bytes)
    {
        using var document = Open(bytes);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
        );
    }

    public static string TextOf(byte[] bytes)
    {
        using var document = Open(bytes);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    /// <summary>Skips the test where LibreOffice or pdftotext is missing.</summary>
    /// <returns>The text of each page as it is printed, laid out in columns.</returns>
    public static async Task<string[]> PagesAsync(byte[] bytes)
    {
        var pages = (await PrintAsync(bytes, "-layout")).TrimEnd('\f').Split('\f');
        return [.. pages.Select(static page => page.Replace('\u00A0', ' '))];
    }

    /// <summary>Every page with the right edge of the word that reaches farthest, in points.</summary>
    public static async Task<IReadOnlyList<(decimal Width, decimal Edge)>> EdgesAsync(byte[] bytes)
    {
        XNamespace html = "http://www.w3.org/1999/xhtml";
        var pages = XDocument.Parse(await PrintAsync(bytes, "-bbox")).Descendants(html + "page");
        return
        [
            .. pages.Select(page =>
                (Number(page, "width"), page.Elements(html + "word").Max(static word => Number(word, "xMax")))
            ),
        ];
    }

    private static decimal Number(XElement element, string name) =>
        decimal.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static async Task<string> PrintAsync(byte[] bytes, string how)
    {
        var soffice = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_SOFFICE");
        Assert.SkipWhen(string.IsNullOrEmpty(soffice), "QUALITYMONITOR_TEST_SOFFICE names no LibreOffice.");
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "There is no pdftotext (poppler-utils).");
        var folder = Directory.CreateTempSubdirectory("qm-soffice-").FullName;
        var path = Path.Combine(folder, "a.docx");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var profile = $"-env:UserInstallation=file://{folder}/profile";
        await RunAsync(soffice!, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path);
        await RunAsync("/usr/bin/pdftotext", how, Path.Combine(folder, "a.pdf"), Path.Combine(folder, "a.txt"));
        var text = await File.ReadAllTextAsync(Path.Combine(folder, "a.txt"), TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
        return text;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        await process
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
