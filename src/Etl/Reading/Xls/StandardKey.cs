using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>The key of a package of Office 2007: AES and SHA-1, fifty thousand turns.</summary>
internal static class StandardKey
{
    private const int Turns = 50_000;
    private const int HeaderAt = 12;
    private const int SaltBytes = 16;

    /// <returns>Null where the password is another, or the cipher is not AES.</returns>
    public static Aes? Of(byte[] info, string password)
    {
        var header = BinaryPrimitives.ReadInt32LittleEndian(info.AsSpan(8));
        var keyBytes = BinaryPrimitives.ReadInt32LittleEndian(info.AsSpan(HeaderAt + 16)) / 8;
        if (header is <= 0 or > 4096 || keyBytes is not (16 or 24 or 32) || info.Length < HeaderAt + header + 72)
            return null;
        var verifier = info.AsSpan(HeaderAt + header);
        var salt = verifier.Slice(4, SaltBytes);
#pragma warning disable CA5350 // The format says SHA-1, and nothing is kept secret by it here.
        var hash = SHA1.HashData([.. salt, .. Encoding.Unicode.GetBytes(password)]);
        var turn = new byte[sizeof(int)];
        for (var at = 0; at < Turns; at++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(turn, at);
            hash = SHA1.HashData([.. turn, .. hash]);
        }

        hash = SHA1.HashData([.. hash, 0, 0, 0, 0]);
        byte[] Half(byte pad)
        {
            var block = new byte[64];
            for (var at = 0; at < block.Length; at++)
                block[at] = (byte)(pad ^ (at < hash.Length ? hash[at] : 0));
            return SHA1.HashData(block);
        }

        var aes = Aes.Create();
        aes.Key = ((byte[])[.. Half(0x36), .. Half(0x5C)])[..keyBytes];
        var proof = SHA1.HashData(aes.DecryptEcb(verifier.Slice(20, 16), PaddingMode.None));
        var expected = aes.DecryptEcb(verifier.Slice(40, 32), PaddingMode.None);
#pragma warning restore CA5350
        if (proof.AsSpan().SequenceEqual(expected.AsSpan(0, proof.Length)))
            return aes;
        aes.Dispose();
        return null;
    }
}
