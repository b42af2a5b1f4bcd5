using System.Buffers.Text;
using System.Formats.Asn1;
using System.Text;

namespace QualityMonitor.Store.Content;

/// <summary>
/// A file packed in its signature (CMS SignedData, RFC 5652): .sig, .p7m and .sgn, in binary or as text. What it signs is
/// taken out; whether the signature is sound nobody asks here. A detached signature holds no file.
/// </summary>
public static class SignedFile
{
    /// <summary>Behind the tag and the length of the whole: the identifier of SignedData, 1.2.840.113549.1.7.2.</summary>
    private static readonly byte[] Identifier = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];

    /// <summary>Of EnvelopedData: only whom it is for can read it.</summary>
    private static readonly byte[] Enveloped = [.. Identifier[..^1], 0x03];

    private const int LongestLength = 6;

    /// <summary>Several people may sign, one around the other.</summary>
    public const int Deepest = 5;

    private static readonly string[] Extensions = [".sig", ".sgn", ".p7m", ".p7s"];

    public static bool IsNamed(string fileName) =>
        Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);

    /// <summary>«Сведения.xlsx» of «Сведения.xlsx.sig»; any other name as it is.</summary>
    public static string Unsigned(string fileName)
    {
        while (IsNamed(fileName) && Path.GetFileNameWithoutExtension(fileName) is { Length: > 0 } inner)
            fileName = inner;
        return fileName;
    }

    /// <summary>What all signatures are around; the file itself where nobody signed it or nothing is in them.</summary>
    public static byte[] Innermost(byte[] file)
    {
        for (var depth = 0; depth < Deepest && IsAt(file) && ContentOf(file) is { } content; depth++)
            file = content;
        return file;
    }

    /// <param name="start">The first bytes of a file, some dozens at least.</param>
    public static bool IsAt(ReadOnlySpan<byte> start) =>
        IsBinary(start) || IsBinary(Decoded(start[..Math.Min(start.Length, 128)]));

    /// <summary>What is signed; null where nothing is in it, or it is no such file.</summary>
    public static byte[]? ContentOf(byte[] file)
    {
        var binary = IsBinary(file) ? file : Decoded(file);
        if (!IsBinary(binary))
            return null;
        try
        {
            var signed = new AsnReader(binary, AsnEncodingRules.BER).ReadSequence();
            signed.ReadObjectIdentifier();
            var data = signed.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
            data.ReadInteger();
            data.ReadSetOf();
            var content = data.ReadSequence();
            content.ReadObjectIdentifier();
            return
                content.HasData
                && content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadOctetString()
                    is { Length: > 0 } packed
                ? packed
                : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    public static bool IsEncrypted(ReadOnlySpan<byte> start) =>
        Begins(start, Enveloped) || Begins(Decoded(start[..Math.Min(start.Length, 128)]), Enveloped);

    private static bool IsBinary(ReadOnlySpan<byte> start) => Begins(start, Identifier);

    private static bool Begins(ReadOnlySpan<byte> start, byte[] identifier) =>
        start is [0x30, ..]
        && start[..Math.Min(start.Length, identifier.Length + LongestLength)].IndexOf(identifier) > 0;

    /// <summary>Base64, with or without the lines «-----BEGIN …» around; empty where it is none.</summary>
    private static byte[] Decoded(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'M', ..] and not [(byte)'-', ..])
            return [];
        var body = string.Concat(
            Encoding.Latin1.GetString(text).Split('\n').Select(static line => line.Trim()).Where(IsOfBody)
        );
        var bytes = Encoding.Latin1.GetBytes(body[..(body.Length / 4 * 4)]);
        return Base64.IsValid(bytes) ? Convert.FromBase64String(Encoding.Latin1.GetString(bytes)) : [];
    }

    private static bool IsOfBody(string line) => line.Length > 0 && line[0] != '-';
}
