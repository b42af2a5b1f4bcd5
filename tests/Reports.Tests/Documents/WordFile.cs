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
    public static async Task<string[]> PagesAsync(byte[] bytes) => (await PagesAsync([bytes]))[0];

    /// <summary>Several documents by one LibreOffice, which takes longer to start than to print.</summary>
    /// <inheritdoc cref="PagesAsync(byte[])"/>
    public static async Task<IReadOnlyList<string[]>> PagesAsync(IReadOnlyList<byte[]> documents) =>
        [
            .. (await PrintAsync(documents, "-layout")).Select(static text =>
                text.TrimEnd('\f').Split('\f').Select(static page => page.Replace('\u00A0', ' ')).ToArray()
            ),
        ];

    /// <summary>Every page with the right edge of the word that reaches farthest, in points.</summary>
    public static async Task<IReadOnlyList<(decimal Width, decimal Edge)>> EdgesAsync(byte[] bytes)
    {
        XNamespace html = "http://www.w3.org/1999/xhtml";
        var pages = XDocument.Parse((await PrintAsync([bytes], "-bbox"))[0]).Descendants(html + "page");
        return
        [
            .. pages.Select(page =>
                (Number(page, "width"), page.Elements(html + "word").Max(static word => Number(word, "xMax")))
            ),
        ];
    }

    private static decimal Number(XElement element, string name) =>
        decimal.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<string>> PrintAsync(IReadOnlyList<byte[]> documents, string how)
    {
        var soffice = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_SOFFICE");
        Assert.SkipWhen(string.IsNullOrEmpty(soffice), "QUALITYMONITOR_TEST_SOFFICE names no LibreOffice.");
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "There is no pdftotext (poppler-utils).");
        var folder = Directory.CreateTempSubdirectory("qm-soffice-").FullName;
        string Path(int number, string extension) => System.IO.Path.Combine(folder, $"{number}.{extension}");
        foreach (var (number, bytes) in documents.Index())
            await File.WriteAllBytesAsync(Path(number, "docx"), bytes, TestContext.Current.CancellationToken);
        var profile = $"-env:UserInstallation=file://{folder}/profile";
        await RunAsync(
            soffice!,
            [
                profile,
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                .. documents.Index().Select(one => Path(one.Index, "docx")),
            ]
        );
        var texts = new List<string>();
        foreach (var (number, _) in documents.Index())
        {
            await RunAsync("/usr/bin/pdftotext", how, Path(number, "pdf"), Path(number, "txt"));
            texts.Add(await File.ReadAllTextAsync(Path(number, "txt"), TestContext.Current.CancellationToken));
        }

        Directory.Delete(folder, recursive: true);
        return texts;
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
