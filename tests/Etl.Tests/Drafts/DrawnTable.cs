using QualityMonitor.Support;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>
/// A workbook drawn as text, as a person sees it: the file's name, then its sheets. Where there are several, or one has a
/// name of its own, each begins with «=== its name». Behind a line of dashes stands what a person reads in it; where there
/// are several sheets, under «лист its name».
/// </summary>
internal sealed class DrawnTable
{
    private const string NewSheet = "=== ";
    private const string OfSheet = "лист ";
    private const string Silence = "молчание";

    private DrawnTable(string fileName, IReadOnlyList<DrawnSheet> sheets, bool isSilence) =>
        (FileName, Sheets, IsSilence) = (fileName, sheets, isSilence);

    public string FileName { get; }

    public IReadOnlyList<DrawnSheet> Sheets { get; }

    /// <summary>A person would ask before anything is loaded.</summary>
    public bool IsSilence { get; }

    public static DrawnTable Read(string path) => Of(File.ReadAllLines(path));

    /// <summary>Drawn in a test, which says itself what it expects.</summary>
    public static DrawnTable Parse(string text) => Of(text.ReplaceLineEndings("\n").TrimEnd().Split('\n'));

    private static DrawnTable Of(string[] lines)
    {
        var end = Array.IndexOf(lines, "---") is >= 0 and var dashes ? dashes : lines.Length;
        var reading = lines.Skip(end + 1).Where(static line => line.Length > 0).ToList();
        var isSilence = reading.Count > 0 && reading[0] == Silence;
        var readings = Blocks(isSilence ? reading[1..] : reading, OfSheet);
        return new DrawnTable(
            lines[0].Trim(),
            [
                .. Blocks(lines[1..end], NewSheet)
                    .Select(block => new DrawnSheet(
                        block.Name ?? "Лист1",
                        block.Lines,
                        readings.Find(one => one.Name is null || one.Name == block.Name).Lines ?? []
                    )),
            ],
            isSilence
        );
    }

    public byte[] ToXlsx()
    {
        var builder = new XlsxBuilder();
        foreach (var sheet in Sheets)
            builder.Sheet(sheet.Name, sheet.Build);
        return builder.ToBytes();
    }

    /// <summary>Without a line that begins one everything is one block, which has no name.</summary>
    private static List<(string? Name, IReadOnlyList<string> Lines)> Blocks(IReadOnlyList<string> lines, string begins)
    {
        if (lines.Count == 0 || !lines[0].StartsWith(begins, StringComparison.Ordinal))
            return [(null, lines)];
        List<(string? Name, IReadOnlyList<string> Lines)> blocks = [];
        List<string> current = [];
        foreach (var line in lines)
        {
            if (line.StartsWith(begins, StringComparison.Ordinal))
                blocks.Add((line[begins.Length..].Trim(), current = []));
            else
                current.Add(line);
        }

        return blocks;
    }
}
