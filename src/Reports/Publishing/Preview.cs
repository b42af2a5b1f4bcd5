using System.Text;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Reports.Workbooks;

namespace QualityMonitor.Reports.Publishing;

/// <summary>Shows a report without freezing or sending anything.</summary>
public sealed class Preview(QuarterlyMail mail)
{
    /// <summary>
    /// Writes <c>report.html</c>, <c>report.txt</c> and the workbook into the folder, replacing what is there.
    /// </summary>
    /// <returns>Paths of the files written.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(
        QuarterlyReport report,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var rendered = mail.Render(report, edition: 1);
        Directory.CreateDirectory(folder);
        var files = new (string Path, byte[] Bytes)[]
        {
            (Path.Combine(folder, "report.html"), Encoding.UTF8.GetBytes(rendered.Html)),
            (Path.Combine(folder, "report.txt"), Encoding.UTF8.GetBytes(rendered.Subject + "\n\n" + rendered.Text)),
            (Path.Combine(folder, ExcelFile.AppendixName), Appendix.Write(report)),
        };
        foreach (var (path, bytes) in files)
        {
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        }

        return [.. files.Select(static file => file.Path)];
    }
}
