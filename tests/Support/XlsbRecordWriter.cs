using System.Text;

namespace QualityMonitor.Support;

/// <summary>Binary records of an .xlsb ([MS-XLSB] 2.1.4), each put as it is given: sound or not.</summary>
public sealed class XlsbRecordWriter
{
    private readonly List<byte> part = [];

    public byte[] ToBytes() => [.. part];

    public XlsbRecordWriter Record(int kind, params IEnumerable<byte[]> fields)
    {
        var body = fields.SelectMany(static field => field).ToArray();
        if (kind >= 0x80)
            part.Add((byte)(kind | 0x80));
        part.Add((byte)(kind >= 0x80 ? kind >> 7 : kind));
        Length(body.Length);
        part.AddRange(body);
        return this;
    }

    /// <summary>Of a record that declares another length than it has.</summary>
    public XlsbRecordWriter Head(byte kind, int length)
    {
        part.Add(kind);
        Length(length);
        return this;
    }

    public static byte[] Byte(int value) => [(byte)value];

    public static byte[] Short(int value) => BitConverter.GetBytes((ushort)value);

    public static byte[] Int(long value) => BitConverter.GetBytes((uint)value);

    public static byte[] Real(double value) => BitConverter.GetBytes(value);

    public static byte[] Text(string text) => [.. Int(text.Length), .. Encoding.Unicode.GetBytes(text)];

    private void Length(int length)
    {
        for (; length >= 0x80; length >>= 7)
            part.Add((byte)(length | 0x80));
        part.Add((byte)length);
    }
}
