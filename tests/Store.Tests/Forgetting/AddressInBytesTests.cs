using System.IO.Compression;
using System.Text;
using QualityMonitor.Store.Forgetting;

namespace QualityMonitor.Store.Tests.Forgetting;

public sealed class AddressInBytesTests
{
    private const string Address = "ivanova@school3.ru";
    private const string Nobody = "erased-1@erased.invalid";
    private static readonly AddressPattern Pattern = new(Address);

    [Theory]
    [InlineData(0)]
    [InlineData(256 * 1024 - 9)]
    [InlineData(256 * 1024 - 1920)]
    [InlineData(256 * 1024)]
    [InlineData(2 * 256 * 1024 - 1921)]
    public void An_address_is_replaced_wherever_in_a_long_text_it_stands_and_nothing_else_changes(int before)
    {
        var text = new string('.', before) + " " + Address + " " + new string(',', 300_000) + Address;

        Assert.Equal(text.Replace(Address, Nobody, StringComparison.Ordinal), Replaced(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Bytes_around_it_stay_in_whatever_code_page_they_are()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(1251);
        using var target = new MemoryStream();

        AddressInBytes.Replace(new MemoryStream(page.GetBytes($"Школа;{Address};ёж")), target, Pattern, Nobody);

        Assert.Equal($"Школа;{Nobody};ёж", page.GetString(target.ToArray()));
    }

    [Fact]
    public void An_address_that_is_only_alike_stays_also_where_a_piece_of_the_text_ends()
    {
        var text = new string('.', 256 * 1024 - 4) + "petr" + Address;

        Assert.Equal(text, Replaced(Encoding.UTF8.GetBytes(text)));
        Assert.False(AddressInBytes.Contains(new MemoryStream(Encoding.UTF8.GetBytes(text)), Pattern));
    }

    [Fact]
    public void Archives_within_archives_are_written_anew_with_all_else_as_it_was()
    {
        var inner = Zip(
            ("xl/sharedStrings.xml", Encoding.UTF8.GetBytes($"<t>{Address}</t>")),
            ("xl/logo.png", [1, 2, 3])
        );
        var outer = Zip(("Форма.xlsx", inner), ("readme.txt", "нет адреса"u8.ToArray()));
        Assert.True(AddressInBytes.Contains(new MemoryStream(outer), Pattern));
        using var target = new MemoryStream();

        AddressInBytes.Replace(new MemoryStream(outer), target, Pattern, Nobody);

        Assert.False(AddressInBytes.Contains(new MemoryStream(target.ToArray()), Pattern));
        using var archive = new ZipArchive(new MemoryStream(target.ToArray()));
        Assert.Equal(["Форма.xlsx", "readme.txt"], archive.Entries.Select(static one => one.FullName));
        using var book = new ZipArchive(new MemoryStream(BytesOf(archive.Entries[0])));
        Assert.Equal($"<t>{Nobody}</t>", Encoding.UTF8.GetString(BytesOf(book.Entries[0])));
        Assert.Equal([1, 2, 3], BytesOf(book.Entries[1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_address_in_letters_of_two_bytes_is_found(int offset)
    {
        byte[] text = [.. new byte[offset], .. Encoding.Unicode.GetBytes($"!{Address}!")];

        Assert.True(AddressInBytes.Contains(new MemoryStream(text), Pattern));
    }

    private static string Replaced(byte[] content)
    {
        using var target = new MemoryStream();
        AddressInBytes.Replace(new MemoryStream(content), target, Pattern, Nobody);
        return Encoding.UTF8.GetString(target.ToArray());
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var memory = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
