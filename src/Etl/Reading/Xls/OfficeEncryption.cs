using System.Buffers.Binary;
using System.Security.Cryptography;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>
/// Workbooks of Office 2007 and later that are encrypted ([MS-OFFCRYPTO] 2.3.4.5 and 2.3.4.10). Excel itself encrypts with a
/// password that everybody knows where somebody only protects the structure of a book: such a book opens without asking, and
/// here too. Any other password is the author's.
/// </summary>
internal static class OfficeEncryption
{
    private const string EverybodysPassword = "VelvetSweatshop";
    private const string Info = "EncryptionInfo";
    private const string Package = "EncryptedPackage";
    private const int LengthBytes = 8;

    /// <returns>The package, a zip.</returns>
    /// <exception cref="WorkbookRefusedException">It has a password of its own, or is damaged.</exception>
    public static byte[] Open(SourceStream file, string password = EverybodysPassword)
    {
        var (info, package) = (All(file, Info), All(file, Package));
        if (info.Length < LengthBytes || package.Length <= LengthBytes)
            throw new WorkbookRefusedException(ReadingProblems.Password());
        var plain =
            BinaryPrimitives.ReadUInt16LittleEndian(info.AsSpan(2)) == 4
            && BinaryPrimitives.ReadUInt16LittleEndian(info) == 4
                ? AgileKey.Of(info.AsSpan(LengthBytes), password)?.Decrypt(package.AsSpan(LengthBytes))
            : StandardKey.Of(info, password) is { } key
                ? key.DecryptEcb(Whole(package.AsSpan(LengthBytes)), PaddingMode.None)
            : null;
        if (plain is null)
            throw new WorkbookRefusedException(ReadingProblems.Password());
        var length = BinaryPrimitives.ReadInt64LittleEndian(package);
        return length >= 0 && length <= plain.Length ? plain[..(int)length] : plain;
    }

    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> blocks) => blocks[..(blocks.Length / 16 * 16)];

    private static byte[] All(SourceStream file, string name)
    {
        var stream = new OleWorkbookStream(file, name);
        if (stream.Length > file.Length)
            throw new WorkbookRefusedException(ReadingProblems.Damaged());
        var bytes = new byte[stream.Length];
        _ = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes;
    }
}
