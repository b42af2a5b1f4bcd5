using QualityMonitor.Etl.Reading.Csv;
using QualityMonitor.Etl.Reading.Docx;
using QualityMonitor.Etl.Reading.ExcelXml;
using QualityMonitor.Etl.Reading.Html;
using QualityMonitor.Etl.Reading.Json;
using QualityMonitor.Etl.Reading.Ods;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Reading.Xls;
using QualityMonitor.Etl.Reading.Xlsb;
using QualityMonitor.Etl.Reading.Xlsx;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Reading;

/// <summary>Opens whatever people send. How, and why not otherwise: README.md beside this file.</summary>
public static class WorkbookReader
{
    private const int BytesToTellTheKind = 1024;

    /// <param name="seekable">Read from its beginning; stays open and belongs to the caller.</param>
    /// <param name="fileName">The name it was sent under; it breaks ties and names the sheet of a csv, no more.</param>
    /// <param name="limits">Passing one is a refusal.</param>
    /// <param name="cancellation">Bounds the time of opening and of all reading after it.</param>
    /// <exception cref="OperationCanceledException">Here and while streaming.</exception>
    /// <exception cref="Exception">The stream itself failed (its <see cref="IOException"/> is inside): not the file's
    /// fault, and no refusal.</exception>
    public static OpenResult Open(
        Stream seekable,
        string fileName,
        ReadLimits limits,
        CancellationToken cancellation = default
    )
    {
        var file = new SourceStream(seekable, cancellation);
        try
        {
            return new OpenResult.Opened(new Workbook(Guard.Run(() => OpenSource(file, fileName, limits))));
        }
        catch (WorkbookRefusedException refused)
        {
            return new OpenResult.Refused(refused.Problem);
        }
    }

    private static IWorkbookSource OpenSource(SourceStream file, string fileName, ReadLimits limits, int depth = 0)
    {
        if (Path.GetFileName(fileName).StartsWith("~$", StringComparison.Ordinal))
            throw new WorkbookRefusedException(ReadingProblems.LockFile(Path.GetFileName(fileName)));
        if (file.Length > limits.FileBytes)
            throw new WorkbookRefusedException(LimitProblems.TooLarge(file.Length, limits.FileBytes));
        switch (KindOf(file))
        {
            case FileKind.Zip:
                return OpenZip(file, limits);
            case FileKind.FlatOpenDocument:
                return OdsSource.Of(file, limits);
            case FileKind.Ole when OleFile.IsEncrypted(file):
                return OpenZip(Inner(OfficeEncryption.Open(file), file), limits);
            case FileKind.Ole:
                return new XlsSource(file, OleFile.Workbook(file), limits);
            case FileKind.BareBiff:
                return new XlsSource(file, file, limits);
            case FileKind.Signed when depth < SignedFile.Deepest:
                return OpenSigned(file, fileName, limits, depth);
            case FileKind.ExcelXml:
                return new ExcelXmlSource(file, limits);
            case FileKind.Html:
                return new HtmlSource(file, fileName, limits);
            case FileKind.Text:
                return new CsvSource(file, fileName, limits);
            case FileKind.Json:
                return new JsonSource(file, fileName, limits);
            case var other:
                throw new WorkbookRefusedException(RefusalOf(other, Path.GetFileName(fileName)));
        }
    }

    private static IWorkbookSource OpenSigned(SourceStream file, string fileName, ReadLimits limits, int depth)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        var content =
            SignedFile.ContentOf(bytes) ?? throw new WorkbookRefusedException(ReadingProblems.SignatureAlone());
        return OpenSource(Inner(content, file), SignedFile.Unsigned(fileName), limits, depth + 1);
    }

    private static SourceStream Inner(byte[] content, SourceStream file) =>
        new(new MemoryStream(content, writable: false), file.Cancellation);

    private static FileKind KindOf(SourceStream file)
    {
        file.Position = 0;
        var start = new byte[BytesToTellTheKind];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return FileKinds.Of(start.AsSpan(0, read));
    }

    private static IWorkbookSource OpenZip(SourceStream file, ReadLimits limits)
    {
        var package = new OfficePackage(file, limits);
        try
        {
            var main = WorkbookPart.NameIn(package);
            if (ZipKind.IsOpenDocument(package, main))
                return OdsSource.Of(package, limits);
            if (ZipKind.WordPart(package, main) is { } text)
                return new DocxSource(package, text, limits);
            if (ZipKind.BinaryPart(package, main) is { } binary)
                return new XlsxSource(package, XlsbWorkbook.Read(package, binary, limits), BinarySheets.Open, limits);
            if (ZipKind.RefusalOf(package, main) is { } refusal)
                throw new WorkbookRefusedException(refusal);
            return new XlsxSource(package, WorkbookPart.Read(package, main), XmlSheets.Open, limits);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    private static Indicators.Problem RefusalOf(FileKind kind, string name) =>
        kind switch
        {
            FileKind.Empty => ReadingProblems.Empty(),
            FileKind.Xml => ReadingProblems.Xml(name),
            FileKind.WebArchive => ReadingProblems.WebArchive(name),
            FileKind.Signed => ReadingProblems.SignatureAlone(),
            FileKind.Encrypted => ReadingProblems.Encrypted(),
            FileKind.Pdf => ReadingProblems.Other("документ PDF"),
            FileKind.Rtf => ReadingProblems.Document("документ RTF"),
            FileKind.Rar => ReadingProblems.Archive("RAR"),
            FileKind.SevenZip => ReadingProblems.Archive("7-Zip"),
            FileKind.Gzip => ReadingProblems.Archive("GZIP"),
            FileKind.Bzip2 => ReadingProblems.Archive("BZIP2"),
            FileKind.Xz => ReadingProblems.Archive("XZ"),
            FileKind.Tar => ReadingProblems.Archive("TAR"),
            FileKind.Message => ReadingProblems.Message(".eml"),
            FileKind.Winmail => ReadingProblems.Message("winmail.dat"),
            FileKind.Sylk => ReadingProblems.Other("таблица SYLK (.slk)"),
            FileKind.Dif => ReadingProblems.Other("таблица DIF (.dif)"),
            FileKind.Access => ReadingProblems.Other("база данных Access"),
            FileKind.Picture => ReadingProblems.Other("изображение"),
            _ => ReadingProblems.NotText(),
        };
}
