using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Answers.Annotating.Xlsx;

/// <summary>
/// The boxes that notes are shown in, still in VML after all these years. Text is added before the closing tag of what
/// is there: Excel's own VML is not always well-formed XML, so nobody parses it.
/// </summary>
internal static partial class NoteShapes
{
    private const string Close = "</xml>";
    private const string Empty =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

    private const string Type =
        "<v:shapetype id=\"qm_note\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    public static void Add(WorksheetPart part, IReadOnlyList<(int Row, int Column)> cells)
    {
        if (cells.Count == 0)
            return;

        var drawing = DrawingOf(part);
        var text = Read(drawing);
        var end = text.LastIndexOf(Close, StringComparison.OrdinalIgnoreCase);
        if (end < 0 || !text.Contains("xmlns:x=", StringComparison.Ordinal))
            throw new NotSupportedException("The notes of the sheet are drawn in an unknown way.");

        var added = new StringBuilder(text.Contains("id=\"qm_note\"", StringComparison.Ordinal) ? "" : Type);
        var number = ShapeNumber()
            .Matches(text)
            .Select(static match => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(1024)
            .Max();
        foreach (var (row, column) in cells)
            added.Append(Shape(++number, row - 1, column - 1));

        using var writer = new StreamWriter(
            drawing.GetStream(FileMode.Create),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        writer.Write(text.Insert(end, added.ToString()));
    }

    private static VmlDrawingPart DrawingOf(WorksheetPart part)
    {
        if (part.Worksheet.GetFirstChild<LegacyDrawing>() is { } known)
            return (VmlDrawingPart)part.GetPartById(known.Id!.Value!);

        part.Worksheet.AddChild(new LegacyDrawing { Id = "qmShapes" });
        return part.AddNewPart<VmlDrawingPart>("qmShapes");
    }

    private static string Read(VmlDrawingPart drawing)
    {
        using var reader = new StreamReader(drawing.GetStream(FileMode.OpenOrCreate), Encoding.UTF8);
        return reader.ReadToEnd() is { Length: > 0 } text ? text : Empty;
    }

    /// <summary>Beside its cell, four columns wide and seven rows high; rows and columns from 0.</summary>
    private static string Shape(int number, int row, int column) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<v:shape id=\"_x0000_s{number}\" type=\"#qm_note\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:110pt;z-index:{number - 1024};visibility:hidden\" fillcolor=\"#fffbe6\" o:insetmode=\"auto\">"
                + $"<v:fill color2=\"#fffbe6\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                + $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1}, 12, {Math.Max(0, row - 1)}, 8, {column + 5}, 12, {Math.Max(0, row - 1) + 7}, 8</x:Anchor>"
                + $"<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
        );

    [GeneratedRegex("_x0000_s(?<number>[0-9]{1,8})", RegexOptions.None, 1000)]
    private static partial Regex ShapeNumber();
}
