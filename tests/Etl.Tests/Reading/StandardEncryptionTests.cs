using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>Workbooks locked as Office 2007 does it ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9), by a way of its own.</summary>
public sealed class StandardEncryptionTests
{
    private static readonly byte[] Book = new XlsxBuilder()
        .Sheet("Показатели", static sheet => sheet.Row("СОШ № 5", 82.6))
        .ToBytes();

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    public void A_workbook_that_only_protects_its_structure_opens_without_asking(int keyBytes)
    {
        var file = Locked(Book, "VelvetSweatshop", keyBytes);

        Assert.Equal(Read.Said(Book, "отчёт.xlsx"), Read.Said(file, "отчёт.xlsx"));
    }

    [Fact]
    public void A_binary_workbook_does_so_too() =>
        Assert.Equal(
            Read.Said(Book, "отчёт.xlsb"),
            Read.Said(Locked(XlsbCopy.Of(Book), "VelvetSweatshop", 16), "отчёт.xlsb")
        );

    [Fact]
    public void A_password_of_its_own_is_the_authors()
    {
        Assert.Equal("file-password", Read.Refusal(Locked(Book, "1234", 16)).Code);
        Assert.IsType<OpenResult.Refused>(
            WorkbookReader.Open(
                new MemoryStream(Locked(Book, "1234", 16)[..4000]),
                "отчёт.xlsx",
                ReadLimits.Default,
                TestContext.Current.CancellationToken
            )
        );
    }

#pragma warning disable CA5350, CA5358, CA5401 // The format says SHA-1 and ECB.
    private static byte[] Locked(byte[] book, string password, int keyBytes)
    {
        byte[] salt = [.. Enumerable.Range(1, 16).Select(static at => (byte)at)];
        byte[] verifier = [.. Enumerable.Range(40, 16).Select(static at => (byte)at)];
        using var aes = Aes.Create();
        aes.Key = Key(password, salt, keyBytes);
        var provider = Encoding.Unicode.GetBytes("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
        byte[] header =
        [
            .. Int(0x24),
            .. Int(0),
            .. Int(keyBytes == 16 ? 0x660E : 0x6610),
            .. Int(0x8004),
            .. Int(keyBytes * 8),
            .. Int(0x18),
            .. Int(0),
            .. Int(0),
            .. provider,
        ];
        byte[] info =
        [
            3,
            0,
            2,
            0,
            .. Int(0x24),
            .. Int(header.Length),
            .. header,
            .. Int(16),
            .. salt,
            .. aes.EncryptEcb(verifier, PaddingMode.None),
            .. Int(20),
            .. aes.EncryptEcb([.. SHA1.HashData(verifier), .. new byte[12]], PaddingMode.None),
        ];
        byte[] padded = [.. book, .. new byte[(16 - (book.Length % 16)) % 16]];
        byte[] package = [.. Int(book.Length), .. Int(0), .. aes.EncryptEcb(padded, PaddingMode.None)];
        return OleWriter.Write(("EncryptedPackage", package), ("EncryptionInfo", info));
    }

    private static byte[] Key(string password, byte[] salt, int bytes)
    {
        var hash = SHA1.HashData([.. salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var turn = 0; turn < 50_000; turn++)
            hash = SHA1.HashData([.. Int(turn), .. hash]);
        byte[] last = [.. SHA1.HashData([.. hash, .. Int(0)]), .. new byte[44]];
        return
        [
            .. (
                (byte[])
                    [
                        .. SHA1.HashData([.. last.Select(static one => (byte)(one ^ 0x36))]),
                        .. SHA1.HashData([.. last.Select(static one => (byte)(one ^ 0x5C))]),
                    ]
            ).Take(bytes),
        ];
    }
#pragma warning restore CA5350, CA5358, CA5401

    private static byte[] Int(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
