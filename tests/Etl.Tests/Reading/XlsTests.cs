using System.IO.Compression;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

public sealed class XlsTests
{
    /// <summary>
    /// Written by LibreOffice 97-2003 export (gzip, base64): sheet «Показатели» with A1:C1 merged, an #N/A, a #DIV/0!
    /// alone in its row, a percent, a date, a boolean; hidden sheet «Скрытый» with a #REF!.
    /// </summary>
    private const string Packed = """
        H4sIAAAAAAACA+1YW2yURRQ+8+90++/2ti203JctWnqFrjGEYqUtBVSCpEQxEkMivWyxsm1JrYkkVhewbzbRYMILiSEpJATjJSb6IGr75oNGg+EBXywmxniJLEZjiLTrd84/2/6sW7O7
        NEalp/lmZs8/lzNzbjP94vPSqTPvrLxKKdRMHppJ+Mjr4inAl/wRILIMbyaRSCTZiUX6T9G0qVmHGvrLA1jn+YBtdOs39SL9/+gRGsTfMIVoJw2gHqKjlA1VwGLc82UyZibDfpnS4vq5
        r8/xm+O4B0jn/xzv2f8LgEKgCCgGSpwUQKVAGbAEWAqUi00QLQOWAyuAlcAqYDWwBggCa4EQUAmsA+4C7gaqjHzVpmbUoV1vfm9YjEULSj4bWvTm0QdFn7LKRfdXYRFv60mxi2+AA3SE
        bWN7Z7Q79E9Ru8jQqViGCRjpVqVhqxadBorpLeFflHKr2B+ojUJNxqb3W20i/ZiU66QsRqnofRnzlXDugWV+wv7z4ivGDfLUNkTAPuqkaOpXWrivQV1I4+xhD0YGIkOd0aD201n2vPDG
        cLgqqIvoHPtef2NP41HQlDjWOP2WCLmceCLEfJ5d+L9mxrey5NMdxx/H2aU753qnfzyVXzsPv2Eeft08fF9a/qw8Nan8sw7/tVT+ub/wT1pw3hgluA7EPFKXxrxSl8W01Eti+VIvjeUl
        DoqLjCJchzgbkF+t1S36Ph3Wm4F2vUk36yY9ijB/MZ+dLV9V4mub3o1vu/UW/TKxqyqaVDZAtG9M0Y/UxSkj/oTI5I3LCdtO2rFo7imhXO17qSDOrv0xOtp0TCEV2ROqDWUbBa8HnGRk
        IynZSDb278hHN5FCkrPlkaqBWC0QNqy9BBmDukaHqKJyEyWQ0my6op2U1m2XA3MaLze1xXnPiY+BW+JjIRbowXY4npTKYgFMd/P89Ut7uva2Pin8GM3NWMUKwJ6O4cukrpMR9VIel77J
        vHlCeC9JuR7jr/3M9F1rtatdg/aX1SOXqkeutda62mcQ5XyQiuToLWpQDWp5offE5MGp1mSt6DF8sWlEtk3quF1idlrsxCgpWVbbCkjb42gCZYnwVBqeBY5O4emUftNyh0ge7UfyS+FX
        OUbzNyU3CiXnu0J2wKdbJ3cbMpJs85MHgvLmKqj5646xUwM/tHpxoWABuHu+q3s+BRXfM7wfIjtouY8UX7DQ7Y9GXtmLu4kmS9ZUrmEWrVHfGnmc3z/RXp48/pCj5bhtjJMnLSFPPCyS
        63iN8H3xQJr7lkV+Gcdj+IxbrDJ6z+ukLKL7RWt8MyoRd0guADoEyz5kuydSyTvenWabarZM2qZy2ZdX7pok+152iz5X17k1GHJr0M5Bg7ZLg3T7GuSOMwmP37nDB2zLCdlO3wf4zryn
        r3to8JnB3uHQzue6I9HQls0b9nV2RaLRiKi7va+3t+l23g7KiZY500yCRKdp5qWp0dd/udHxVODCqzbVV797hU/6eWOn/L3JvC/azGk8bN4Z+81bo8e8N46YkP79tPN24HbYjEtSJu1s
        5Jc0cvmzy6c3rgqcPAX5G268uYNjZArvgHnnJJNXwCXrfPx/Ey3k+1/2mWLD6cawj8QKnPbjWH2IDuN6wHIczlr+MpyqZbJWIot39Qu+pJ1ux7r9sLEOyPB0Tut7XG/wTMasB3bN+kkH
        XgSRnPXnx/rZvv9rzFvdyfmP0rPYfz9eJqz7XbCCXtEJc4bxYhkE5+/mctbPy+L8a4E3ZtffgRW6RYaIWGB28jTlsP8GYHjx/z9CfwI6eJbLABgAAA==
        """;

    internal static byte[] Sample() => File().ToArray();

    private static MemoryStream File()
    {
        using var packed = new GZipStream(
            new MemoryStream(Convert.FromBase64String(Packed)),
            CompressionMode.Decompress
        );
        var file = new MemoryStream();
        packed.CopyTo(file);
        return file;
    }

    [Fact]
    public void An_xls_gives_its_sheets_and_merged_areas()
    {
        var sheets = Read.All(File(), "отчёт.xls");

        Assert.Equal(
            [("Показатели", false), ("Скрытый", true)],
            sheets.Select(sheet => (sheet.Info.Name, sheet.Info.IsHidden))
        );
        Assert.Equal([new MergedArea(1, 1, 1, 3)], sheets[0].Info.Merges);
    }

    [Fact]
    public void An_xls_gives_percents_dates_numbers_and_booleans_as_an_xlsx_does()
    {
        var rows = Read.All(File(), "отчёт.xls")[0].Rows;

        Assert.Equal(["Школа"], Read.Texts(rows[0]));
        Assert.Equal(Cell.OfNumber(0.826m, isPercent: true), rows[1][3]);
        Assert.Equal(5, rows[3].Number);
        Assert.Equal(["07.09.2019", "30,7", "ИСТИНА"], Read.Texts(rows[3]));
    }

    [Fact]
    public void An_error_cell_of_an_xls_is_not_an_empty_cell()
    {
        var sheets = Read.All(File(), "отчёт.xls");

        Assert.Equal(Cell.OfError("#N/A"), sheets[0].Rows[1][2]);
        Assert.Equal((3, Cell.OfError("#DIV/0!")), (sheets[0].Rows[2].Number, sheets[0].Rows[2][4]));
        Assert.Equal(Cell.OfError("#REF!"), sheets[1].Rows[0][1]);
    }

    [Fact]
    public void A_sheet_that_was_passed_cannot_be_read_any_more()
    {
        using var workbook = ((OpenResult.Opened)WorkbookReader.Open(File(), "отчёт.xls", ReadLimits.Default)).Workbook;
        var sheets = workbook.Sheets().ToList();

        Assert.ThrowsAny<InvalidOperationException>(() => sheets[0].Rows().Count());
    }

    [Fact]
    public void A_cut_xls_is_refused_at_every_length_or_read_to_its_end()
    {
        var whole = File().ToArray();
        for (var length = 512; length < whole.Length; length += 256)
        {
            if (
                WorkbookReader.Open(new MemoryStream(whole[..length]), "отчёт.xls", ReadLimits.Default)
                is not OpenResult.Opened opened
            )
                continue;
            using var workbook = opened.Workbook;
            var exception = Record.Exception(() => Read.Exhaust(workbook));
            Assert.True(exception is null or WorkbookRefusedException, exception?.ToString());
        }
    }
}
