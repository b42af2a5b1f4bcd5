using System.IO.Compression;
using System.Text;
using QualityMonitor.Store.Forgetting;

namespace QualityMonitor.Store.Tests.Forgetting;

public sealed class AddressSearchTests
{
    private const string Address = "ivanova@school3.ru";
    private const string Nobody = "erased-1@erased.invalid";
    private static readonly AddressSearch Search = new(new AddressPattern(Address));

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

        Search.Replace(new MemoryStream(page.GetBytes($"Школа;{Address};ёж")), target, Nobody);

        Assert.Equal($"Школа;{Nobody};ёж", page.GetString(target.ToArray()));
    }

    [Fact]
    public void An_address_that_is_only_alike_stays_also_where_a_piece_of_the_text_ends()
    {
        var text = new string('.', 256 * 1024 - 4) + "petr" + Address;

        Assert.Equal(text, Replaced(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(AddressFinding.None, Search.In(new MemoryStream(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Archives_within_archives_are_written_anew_with_all_else_as_it_was()
    {
        var inner = Zip(
            ("xl/sharedStrings.xml", Encoding.UTF8.GetBytes($"<t>{Address}</t>")),
            ("xl/logo.png", [1, 2, 3])
        );
        var outer = Zip(("Форма.xlsx", inner), ("readme.txt", "нет адреса"u8.ToArray()));
        Assert.Equal(AddressFinding.Found, Search.In(new MemoryStream(outer)));
        using var target = new MemoryStream();

        Search.Replace(new MemoryStream(outer), target, Nobody);

        Assert.Equal(AddressFinding.None, Search.In(new MemoryStream(target.ToArray())));
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

        Assert.Equal(AddressFinding.Found, Search.In(new MemoryStream(text)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(256 * 1024)]
    [InlineData((256 * 1024) + 7680 - 5)]
    [InlineData((3 * 256 * 1024) + 1)]
    public void Also_where_a_piece_of_the_bytes_ends_and_no_longer_address_is_taken_for_it(int before)
    {
        byte[] found = [.. new byte[before], .. Encoding.Unicode.GetBytes($"!{Address}!"), .. new byte[600_000]];
        byte[] other = [.. new byte[before], .. Encoding.Unicode.GetBytes($"!petr{Address}!"), .. new byte[600_000]];

        Assert.Equal(AddressFinding.Found, Search.In(new MemoryStream(found)));
        Assert.Equal(AddressFinding.None, Search.In(new MemoryStream(other)));
    }

    [Fact]
    public void A_damaged_archive_is_said_to_be_unread_and_so_is_one_within_one_without_end()
    {
        var whole = Zip(("a.txt", Encoding.UTF8.GetBytes(new string('a', 100_000) + Address)));
        var nested = Zip(("0.zip", whole));
        for (var level = 1; level < 6; level++)
            nested = Zip(($"{level}.zip", nested));

        Assert.Equal(AddressFinding.Unreadable, Search.In(new MemoryStream(whole[..(whole.Length / 2)])));
        Assert.Equal(AddressFinding.Unreadable, Search.In(new MemoryStream(nested)));
        Assert.Throws<InvalidDataException>(() => Search.Replace(new MemoryStream(nested), Stream.Null, Nobody));
    }

    [Fact]
    public void What_lies_unpacked_in_an_archive_lies_so_in_the_new_one()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var kind = archive.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())
                kind.Write("application/vnd.oasis.opendocument.spreadsheet"u8);
            using var content = archive.CreateEntry("content.xml").Open();
            content.Write(Encoding.UTF8.GetBytes(new string(' ', 1000) + Address));
        }

        using var target = new MemoryStream();
        Search.Replace(memory, target, Nobody);

        using var anew = new ZipArchive(target);
        Assert.Equal(anew.Entries[0].Length, anew.Entries[0].CompressedLength);
        Assert.True(anew.Entries[1].CompressedLength < anew.Entries[1].Length);
    }

    private static string Replaced(byte[] content)
    {
        using var target = new MemoryStream();
        Search.Replace(new MemoryStream(content), target, Nobody);
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
