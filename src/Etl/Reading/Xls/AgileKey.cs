using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using QualityMonitor.Etl.Reading.Packages;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>The key of a package of Office 2010 and later, which comes in pieces of 4096 bytes.</summary>
internal sealed class AgileKey
{
    private const int Piece = 4096;

    /// <summary>Office takes a hundred thousand; a file may ask for days.</summary>
    private const int MostTurns = 1_000_000;

    private static readonly byte[] ForInput = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
    private static readonly byte[] ForHash = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
    private static readonly byte[] ForKey = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];

    private readonly Dictionary<string, string> data;
    private readonly byte[] key;

    private AgileKey(Dictionary<string, string> data, byte[] key) => (this.data, this.key) = (data, key);

    /// <param name="xml">The description of the encryption.</param>
    /// <returns>Null where the password is another, or the cipher is not the usual one.</returns>
    public static AgileKey? Of(ReadOnlySpan<byte> xml, string password)
    {
        var (data, lockOf) = Read(xml.ToArray());
        if (!IsUsual(data) || !IsUsual(lockOf) || Number(lockOf, "spinCount") > MostTurns)
            return null;
        var turns = Number(lockOf, "spinCount");
        var salt = Bytes(lockOf, "saltValue");
        var hash = Hash(lockOf, [.. salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var turn = 0; turn < turns; turn++)
            hash = Hash(lockOf, [.. LittleEndian(turn), .. hash]);
        byte[] Unlocked(string name, byte[] purpose) =>
            Decrypt(
                Fitting(Hash(lockOf, [.. hash, .. purpose]), Number(lockOf, "keyBits") / 8),
                Fitting(salt, Number(lockOf, "blockSize")),
                Bytes(lockOf, name)
            );

        var expected = Unlocked("encryptedVerifierHashValue", ForHash);
        var proof = Hash(lockOf, Unlocked("encryptedVerifierHashInput", ForInput)[..Number(lockOf, "saltSize")]);
        return proof.AsSpan().SequenceEqual(expected.AsSpan(0, Math.Min(proof.Length, expected.Length)))
            ? new AgileKey(data, Unlocked("encryptedKeyValue", ForKey)[..(Number(data, "keyBits") / 8)])
            : null;
    }

    public byte[] Decrypt(ReadOnlySpan<byte> package)
    {
        var plain = new byte[package.Length];
        var salt = Bytes(data, "saltValue");
        for (var at = 0; at < package.Length; at += Piece)
        {
            var piece = package.Slice(at, Math.Min(Piece, package.Length - at));
            var start = Fitting(Hash(data, [.. salt, .. LittleEndian(at / Piece)]), Number(data, "blockSize"));
            Decrypt(key, start, piece[..(piece.Length / 16 * 16)].ToArray()).CopyTo(plain, at);
        }

        return plain;
    }

    private static (Dictionary<string, string> Data, Dictionary<string, string> Lock) Read(byte[] xml)
    {
        var (data, lockOf) = (
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        using var reader = XmlWalk.Open(new MemoryStream(xml));
        while (reader.Next())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "keyData" or "encryptedKey" })
                continue;
            var into = reader.LocalName == "keyData" ? data : lockOf;
            while (reader.MoveToNextAttribute())
                into[reader.LocalName] = reader.Value;
            reader.MoveToElement();
        }

        return (data, lockOf);
    }

    /// <summary>AES has no other sizes; whatever else a file asks for may be all the memory there is.</summary>
    private static bool IsUsual(Dictionary<string, string> of) =>
        of.GetValueOrDefault("cipherAlgorithm") == "AES"
        && of.GetValueOrDefault("cipherChaining") == "ChainingModeCBC"
        && of.GetValueOrDefault("blockSize") == "16"
        && of.GetValueOrDefault("keyBits") is "128" or "192" or "256";

    private static byte[] Decrypt(byte[] key, byte[] start, byte[] locked)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(locked, start, PaddingMode.None);
    }

    /// <summary>Cut, or filled up, to a length.</summary>
    private static byte[] Fitting(byte[] bytes, int length)
    {
        var fitting = new byte[length];
        Array.Fill(fitting, (byte)0x36);
        bytes.AsSpan(0, Math.Min(bytes.Length, length)).CopyTo(fitting);
        return fitting;
    }

    private static byte[] LittleEndian(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static byte[] Hash(Dictionary<string, string> of, byte[] bytes) =>
        CryptographicOperations.HashData(
            new HashAlgorithmName(
                (of.GetValueOrDefault("hashAlgorithm") ?? "").Replace("-", "", StringComparison.Ordinal)
            ),
            bytes
        );

    private static byte[] Bytes(Dictionary<string, string> of, string name) => Convert.FromBase64String(of[name]);

    private static int Number(Dictionary<string, string> of, string name) =>
        int.Parse(of[name], NumberStyles.None, CultureInfo.InvariantCulture);
}
