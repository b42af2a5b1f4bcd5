using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>What a zip is when it is not a workbook that can be read.</summary>
internal static class ZipKind
{
    private const string UsualBinary = "xl/workbook.bin";

    /// <summary>Null for a workbook.</summary>
    public static Problem? RefusalOf(OfficePackage package, string? main)
    {
        if (Is(main, "presentation.xml") || package.Has("ppt/presentation.xml"))
            return ReadingProblems.Other("презентация PowerPoint");
        if (main is not null || SheetParts.In(package).Any())
            return null;
        if (package.Names.Any(static name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase)))
            return ReadingProblems.Other("документ Apple (Numbers, Pages)");
        return ReadingProblems.ZipArchive();
    }

    /// <summary>A table of LibreOffice and its kin, or what is encrypted as one; the content then decides.</summary>
    public static bool IsOpenDocument(OfficePackage package, string? main) =>
        main is null && (package.Has("mimetype") || package.Has("content.xml"));

    /// <summary>The part with the text of a Word document; null where the zip is none.</summary>
    public static string? WordPart(OfficePackage package, string? main) =>
        Is(main, "document.xml") ? main
        : package.Has("word/document.xml") ? "word/document.xml"
        : null;

    /// <summary>The main part of a workbook of binary records; null where the zip is none.</summary>
    public static string? BinaryPart(OfficePackage package, string? main) =>
        Is(main, "workbook.bin") ? main
        : main is null && package.Has(UsualBinary) ? UsualBinary
        : null;

    private static bool Is(string? main, string ending) =>
        main?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true;
}
