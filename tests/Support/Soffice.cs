using System.Diagnostics;

namespace QualityMonitor.Support;

/// <summary>Files as LibreOffice writes them after reading them; their folder goes with this.</summary>
public sealed class Soffice : IDisposable
{
    public const string WhyNot = "QUALITYMONITOR_TEST_SOFFICE names no LibreOffice.";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qm-soffice-");

    private Soffice() { }

    /// <summary>Null where there is none: the test is skipped then.</summary>
    public static string? Program =>
        Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_SOFFICE") is { Length: > 0 } named ? named : null;

    public string this[string name] => Path.Combine(folder.FullName, name);

    /// <summary>A file that lies nowhere yet.</summary>
    public static async Task<Soffice> ConvertAsync(
        string format,
        string name,
        byte[] content,
        CancellationToken cancellationToken
    )
    {
        var given = Directory.CreateTempSubdirectory("qm-soffice-in-");
        try
        {
            var path = Path.Combine(given.FullName, name);
            await File.WriteAllBytesAsync(path, content, cancellationToken);
            return await ConvertAsync(format, [path], cancellationToken);
        }
        finally
        {
            given.Delete(recursive: true);
        }
    }

    /// <summary>All by one LibreOffice, which takes longer to start than to convert.</summary>
    /// <param name="format">«ods», «fods», «xlsx:Calc MS Excel 2007 XML».</param>
    /// <param name="paths">Each keeps its name and gets the format's extension.</param>
    /// <param name="cancellationToken">Of the test.</param>
    public static async Task<Soffice> ConvertAsync(
        string format,
        IEnumerable<string> paths,
        CancellationToken cancellationToken
    )
    {
        var converted = new Soffice();
        string[] arguments =
        [
            $"-env:UserInstallation=file://{converted.folder.FullName}/profile",
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            converted.folder.FullName,
            .. paths,
        ];
        using var process = Process.Start(
            new ProcessStartInfo(Program!, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        await process
            .StandardOutput.ReadToEndAsync(cancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(3), cancellationToken);
        await process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromMinutes(3), cancellationToken);
        return converted;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
