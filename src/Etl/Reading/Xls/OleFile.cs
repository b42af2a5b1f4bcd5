using System.Text;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>
/// What an OLE container holds: a workbook, or something else by the names of its streams, which are searched in the
/// bytes.
/// </summary>
internal static class OleFile
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] WordDocument = Encoding.Unicode.GetBytes("WordDocument");
    private static readonly byte[] PowerPoint = Encoding.Unicode.GetBytes("PowerPoint Document");
    private static readonly byte[] Message = Encoding.Unicode.GetBytes("__properties_version1.0");

    /// <exception cref="WorkbookRefusedException">It holds something else, or nothing that can be found.</exception>
    public static OleWorkbookStream Workbook(SourceStream file)
    {
        // Before the workbook that may be attached to it.
        if (Contains(file, Message))
            throw new WorkbookRefusedException(ReadingProblems.Message(".msg"));
        var workbook = new OleWorkbookStream(file);
        if (workbook.Length > 0)
            return workbook;
        if (Contains(file, WordDocument))
            throw new WorkbookRefusedException(ReadingProblems.Document("документ Word старого вида (.doc)"));
        if (Contains(file, PowerPoint))
            throw new WorkbookRefusedException(ReadingProblems.Other("презентация PowerPoint"));
        throw new WorkbookRefusedException(ReadingProblems.Damaged());
    }

    /// <summary>A workbook of Office 2007 and later behind a password.</summary>
    public static bool IsEncrypted(SourceStream file) => Contains(file, EncryptedPackage);

    private static bool Contains(SourceStream file, byte[] name)
    {
        file.Position = 0;
        return ByteScan.Mentions(file, name);
    }
}
