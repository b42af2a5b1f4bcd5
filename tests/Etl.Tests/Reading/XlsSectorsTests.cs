using System.Buffers.Binary;
using System.Globalization;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>
/// The sectors of an .xls need not lie in their order: LibreOffice puts one of its table of sectors among them at every
/// 64 KB, so that in a longer file a record lies on both sides of a gap.
/// </summary>
public sealed class XlsSectorsTests
{
    private const int SectorBytes = 512;
    private const int EntryBytes = 128;
    private const uint LastRegular = 0xFFFFFFFA;

    [Fact]
    public void A_file_whose_sectors_lie_in_another_order_says_the_same()
    {
        var file = XlsTests.Sample();
        var shuffled = Reversed(file);
        Assert.NotEqual(file, shuffled);

        Assert.Equal(Texts(file), Texts(shuffled));
    }

    [Fact]
    public async Task A_long_file_of_LibreOffice_is_read_whole()
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);

        var rows = Enumerable.Range(1, 4_000).Select(Line).ToList();
        var folder = Directory.CreateTempSubdirectory("qm-long-");
        try
        {
            var written = Path.Combine(folder.FullName, "long.xlsx");
            await File.WriteAllBytesAsync(written, Book(rows), TestContext.Current.CancellationToken);
            using var made = await Soffice.ConvertAsync(
                "xls:MS Excel 97",
                [written],
                TestContext.Current.CancellationToken
            );
            await using var file = File.OpenRead(made["long.xls"]);

            var read = Assert.Single(Read.All(file, "long.xls")).Rows;

            Assert.Equal(rows, read.Select(static row => Assert.Single(Read.Texts(row))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Book(List<string> rows) =>
        new XlsxBuilder()
            .Sheet(
                "Лист1",
                sheet =>
                {
                    foreach (var row in rows)
                        sheet.Row(row);
                }
            )
            .ToBytes();

    /// <summary>Each with a text of its own, for those go into the one record that is longer than all others.</summary>
    private static string Line(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Показатель {number} для проверки длинных записей, строка {number * 7919 % 4001}"
        );

    private static List<string> Texts(byte[] file) =>
        [
            .. Read.All(new MemoryStream(file), "отчёт.xls")
                .SelectMany(static sheet =>
                    sheet.Rows.Select(row => $"{sheet.Info.Name} {row.Number}: {string.Join('|', Read.Texts(row))}")
                ),
        ];

    /// <summary>The last sector first and the first last, and every number of one after them.</summary>
    private static byte[] Reversed(byte[] file)
    {
        var count = (uint)((file.Length / SectorBytes) - 1);
        var header = file.AsSpan(0, SectorBytes).ToArray();
        var tables = Numbers(header.AsSpan(0x4C)).Where(static number => number < LastRegular).ToList();
        var nextOf = tables.SelectMany(table => Numbers(Sector(file, table))).ToArray();
        var directory = Chain(nextOf, UInt32(header, 0x30));
        uint Moved(uint number) => number < count ? count - 1 - number : number;

        var moved = new byte[file.Length];
        for (var at = 0x4C; at < SectorBytes; at += 4)
            Set(header, at, Moved(UInt32(header, at)));
        foreach (var at in new[] { 0x30, 0x3C })
            Set(header, at, Moved(UInt32(header, at)));
        header.CopyTo(moved, 0);

        for (var number = 0u; number < count; number++)
        {
            var sector = Sector(file, number).ToArray();
            if (directory.Contains(number))
                for (var at = 0; at < SectorBytes; at += EntryBytes)
                    if (UInt32(sector, at + 0x78) >= UInt32(header, 0x38) || sector[at + 0x42] == 5)
                        Set(sector, at + 0x74, Moved(UInt32(sector, at + 0x74)));
            if (!tables.Contains(number))
                sector.CopyTo(moved, (int)(Moved(number) + 1) * SectorBytes);
        }

        var next = nextOf.ToArray();
        for (var number = 0u; number < count; number++)
            next[Moved(number)] = Moved(nextOf[number]);
        for (var table = 0; table < tables.Count; table++)
        for (var at = 0; at < SectorBytes / 4; at++)
            Set(
                moved,
                ((int)(Moved(tables[table]) + 1) * SectorBytes) + (at * 4),
                next[(table * SectorBytes / 4) + at]
            );
        return moved;
    }

    private static List<uint> Chain(uint[] nextOf, uint start)
    {
        var chain = new List<uint>();
        for (var number = start; number < LastRegular; number = nextOf[number])
            chain.Add(number);
        return chain;
    }

    private static Span<byte> Sector(byte[] file, uint number) =>
        file.AsSpan((int)(number + 1) * SectorBytes, SectorBytes);

    private static uint[] Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var at = 0; at < numbers.Length; at++)
            numbers[at] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at * 4)..]);
        return numbers;
    }

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static void Set(byte[] bytes, int at, uint number) =>
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), number);
}
