using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Store;

namespace QualityMonitor.Bench;

/// <summary>The forms of a region's schools as they come back: made by the program, filled in Excel.</summary>
internal static class RegionForms
{
    /// <summary>Below the marks, the heading and the header; see <see cref="FormWorkbook"/>.</summary>
    private const int FirstRow = 10;

    public static async Task WriteAsync(FormBuilder builder, Period period, string folder)
    {
        var built = await builder.BuildAsync(RegionWorld.Programme, period, null, AsOf.Now, CancellationToken.None);
        foreach (var (index, form) in built.Value.Index())
        {
            var path = Path.Combine(folder, form.FileName);
            await File.WriteAllBytesAsync(path, FormWorkbook.ToBytes(form));
            await FillAsync(path, form, index);
        }
    }

    private static async Task FillAsync(string path, FormContent form, int seed)
    {
        await using var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update);
        var part = zip.GetEntry("xl/worksheets/sheet1.xml")!;
        string text;
        using (var reader = new StreamReader(await part.OpenAsync(), Encoding.UTF8))
            text = await reader.ReadToEndAsync();
        foreach (var (index, line) in form.Lines.Index())
        {
            var row = FirstRow + index;
            text =
                line.Indicator.RollUp == RollUp.Ratio
                    ? Put(Put(text, $"E{row}", 40 + ((seed + index) % 50)), $"F{row}", 95)
                    : Put(text, $"G{row}", 1 + ((seed + index) % 30));
        }

        part.Delete();
        await using var writer = new StreamWriter(await zip.CreateEntry(part.FullName).OpenAsync(), Encoding.UTF8);
        await writer.WriteAsync(text);
    }

    private static string Put(string sheet, string cell, int number)
    {
        var empty = Regex.Match(
            sheet,
            $"<(?<prefix>\\w+:)?c (?<attributes>[^>]*\\br=\"{cell}\"[^>/]*)/>",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(10)
        );
        if (!empty.Success)
            throw new InvalidOperationException($"The form has no empty cell {cell}.");
        var (prefix, attributes) = (empty.Groups["prefix"].Value, empty.Groups["attributes"].Value);
        var filled = string.Create(
            CultureInfo.InvariantCulture,
            $"<{prefix}c {attributes}><{prefix}v>{number}</{prefix}v></{prefix}c>"
        );
        return sheet[..empty.Index] + filled + sheet[(empty.Index + empty.Length)..];
    }
}
