using System.IO.Compression;
using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>What is read wrongly without a word where an xls is left to the library alone.</summary>
public sealed class XlsMisreadTests
{
    /// <summary>
    /// Written by LibreOffice 97-2003 export (gzip, base64): in row 3
    /// «82,6» with a raised «1)» and «м» with a raised «2».
    /// </summary>
    private const string Sample = """
        H4sIAAAAAAACA+1XXWxURRQ+c/fu9m5b2tvS+kOxXios/dmatiS4RrCFgkoitqklEkKi2+W2VrYtKSVqonEp8mAiiYYHX0gMSV+MRiEk+qCJ7ZsPGo0JCfpU
        fCP6sBiNIaFdv3PuXFiW3bi7KvFnz82ZmfvdO3Nm5vzMmW++blg+e37dZcqhRyhAq5kwhbIwBbb8F5vI0NhqJpPx4UyF/lW0omvWoQn9BcGs8yqt17CuK/Tf
        pBGawTNHDu2madSz9DKVQnfBYrLHK6bPapH/FUsV+eXL5/jNcTwAzvV/jvXs/9XgGnAteA24DlzvHQHUAG4ErwU3gZvFJojuBt8Dvhe8DtwCXg++T8u/X9fM
        bWg/oN83VeLNHaWwBS2GgvTpmi9Z5aL7y7CIc+aS2MUP4IN0hG1jMJ5MOHeKdsoc4ornsAgj3Y6WojNA6+gjQT+TcrtYH2iAnJi26P3GgMz9lJRtUtYR9/9E
        +nwvSC/s8gv2ntfe0k4QVDsQ/yYpTsncr/T3fFW3yW01a2mBve9xd9qdjSeXxasW6NeMk+XBiw7jPLjgvxSHGyXi9L/DF7B3+fa5y/s/nYt3FMCjBfDOAnj4
        Nvy0AY9LUYZrOxWQuiEVkroxZUq9NlUldVMqmHlO/OMkYvUFU7xAtZhvwmsVniVlgYlGTyn6kQ5w7E6PiJxQmmM0O7efy2fzFqpJs3d9jpPAouMKZ4G1qAZQ
        DlDrVds7DSycChaivfUbDoTrtFVOEVNGUD0mil4zRJZBsb7o1t4OT1oQ4sIGbTP7tMcih8DMLTpgeqdMwmoG39RDs64NPoq8kGXfErJqMeIhLIw3oUEWY2O4
        6+9d/Xbv2HD/s4Knbl5eaJPh7dJxfFkyO6VHl5Tz8m8TbaQNRJHBSNvo5JR71HnKfdEZmZmKT0dH3IljyfhsW6S3L7KjGSYQ+cP/huMTrhMZPiECXpcygsls
        EbrSvzmr3Y72ie5L892X0v0dWe2ziGNhLFHJM09RFVV+H79WtA9jW/Sq7CGpN2rq9bbVSRXwXvhkN2y/7UUoVS+YyoMZgq2Qj61IPuBlAKTfFN6UqKJFalZE
        vWQmOv4RhzraICL8lIPL9Z0hpAlKBri1C3/jwQ09nCfKkD95IT/RMOPpJzxdpy1ttGx7+CPdI/3MdLvg4bSdJxEyqFr6cR9OfB41GunjkHeaEG3DdpOkLPV6
        6/TGEE3A4ies7IGUn3xVl5a7KWQ7gWovh7Mtb1sWvU+Pcc60dzIxO3N0ZnzO2f1Swk06Dz/UPRofc5NJV+x+5+T4eOzP5I7K10WZtJrhMYx849LyyXd/vjb0
        vP3+2xZ1bb7wHavkFe2w/D2m88sBvW1P6jxzv841D+l884g2mCswwlbd7tH9fCqmXcr8xeovfnXxzIMt9ul3MP/otQ93sSXnYAd1nuvHTDtrroXwfxL9lfc/
        WWeODefrw86UCnvtZyB9lg7TmMzjcMnzb8SuGvrEyZRwr9pX5dvpIOROwcaGMIcXypIfyLqDFdOHbXjPDT8ZQtbnlq0/Doml3v8cfVfzIvPTdAzrn0L2ybrf
        AysYF50wMoesdAZIYWrX8oMl7D8OVvrghvxdkJCQObhigaXNJ1bG+jeC5yr3f6HfAUKu5YAAFgAA
        """;

    private static readonly string[] Embedded = ["cases", "2026-11", "reading", "embedded-object"];

    private static List<Row> Rows()
    {
        using var packed = new GZipStream(
            new MemoryStream(Convert.FromBase64String(Sample)),
            CompressionMode.Decompress
        );
        var file = new MemoryStream();
        packed.CopyTo(file);
        return Read.All(file, "отчёт.xls")[0].Rows;
    }

    [Fact]
    public void The_text_of_an_array_formula_is_read_and_a_formula_without_its_text_is_an_error()
    {
        var sheet = new MemoryStream();
        Put(sheet, 0x809, [0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0]);
        Put(sheet, 0x200, [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3, 0, 0, 0]);
        PutFormula(sheet, column: 0);
        Put(sheet, 0x221, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        PutText(sheet, "аж");
        PutFormula(sheet, column: 1);
        PutText(sheet, "бж");
        PutFormula(sheet, column: 2);
        Put(sheet, 0x0A, []);

        var row = Assert.Single(Read.All(Book(sheet.ToArray()), "отчёт.xls")[0].Rows);

        Assert.Equal(["аж", "бж", "формула без значения"], Read.Texts(row));
        Assert.Equal(CellKind.Error, row[3].Kind);
    }

    [Fact]
    public void Raised_characters_are_no_digits_of_the_number_before_them() =>
        Assert.Equal(["82,6¹⁾", "м²"], Read.Texts(Rows()[2]));

    [Theory]
    [InlineData("plain.xls")]
    [InlineData("root-first.xls")]
    public void The_books_own_errors_are_read_and_not_those_of_an_object_in_it(string name)
    {
        using var file = File.OpenRead(Repository.Shared([.. Embedded, name]));

        var errors = Read.All(file, name)
            .SelectMany(static sheet => sheet.Rows)
            .SelectMany(static row => row.Columns.ToArray().Select(column => row[column]))
            .Where(static cell => cell.Kind == CellKind.Error)
            .Select(static cell => cell.Text)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(["#DIV/0!", "#N/A"], errors);
    }

    [Theory]
    [InlineData(0x209, 0x205, 2)]
    [InlineData(0x409, 0x205, 2)]
    [InlineData(0x009, 0x005, 3)]
    public void An_error_cell_of_the_oldest_workbooks_is_no_empty_cell(int begin, int error, int attributes)
    {
        var book = new MemoryStream();
        Put(book, begin, [0, (byte)(begin >> 8), 0x10, 0, .. begin == 0x009 ? [] : new byte[] { 0, 0 }]);
        Put(book, error, [0, 0, 0, 0, .. new byte[attributes], 0x2A, 1]);
        Put(book, error, [0, 0, 1, 0, .. new byte[attributes], 1, 0]);
        Put(book, 0x0A, []);
        book.Position = 0;

        var row = Assert.Single(Read.All(book, "отчёт.xls")[0].Rows);

        Assert.Equal(["#N/A", "ИСТИНА"], Read.Texts(row));
    }

    private static MemoryStream Book(byte[] sheet)
    {
        var book = new MemoryStream();
        Put(book, 0x809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0]);
        const byte Behind = 20 + 13 + 4;
        Put(book, 0x85, [Behind, 0, 0, 0, 0, 0, 1, 0, (byte)'A']);
        Put(book, 0x0A, []);
        book.SetLength(Behind);
        book.Position = Behind;
        book.Write(sheet);
        book.Position = 0;
        return book;
    }

    private static void PutFormula(MemoryStream sheet, byte column) =>
        Put(sheet, 0x06, [0, 0, column, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static void PutText(MemoryStream sheet, string text) =>
        Put(sheet, 0x207, [(byte)text.Length, 0, 1, .. Encoding.Unicode.GetBytes(text)]);

    private static void Put(MemoryStream book, int id, byte[] body)
    {
        book.Write([(byte)id, (byte)(id >> 8), (byte)body.Length, 0]);
        book.Write(body);
    }
}
