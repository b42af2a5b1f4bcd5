using System.Diagnostics;
using Xunit;

namespace QualityMonitor.Worker.Tests.Forms;

/// <summary>LibreOffice without a window.</summary>
internal static class Soffice
{
    /// <returns>The workbook as LibreOffice writes it after reading it.</returns>
    public static async Task<string> ResaveAsync(string soffice, string path)
    {
        var folder = Directory.CreateTempSubdirectory("qm-soffice-").FullName;
        using var process = Process.Start(
            new ProcessStartInfo(soffice)
            {
                ArgumentList =
                {
                    $"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    "xlsx:Calc MS Excel 2007 XML",
                    "--outdir",
                    folder,
                    path,
                },
            }
        )!;
        await process
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        return Path.Combine(folder, Path.GetFileName(path));
    }
}
