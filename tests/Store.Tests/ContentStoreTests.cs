using System.Text;
using QualityMonitor.Store.Content;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class ContentStoreTests
{
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static readonly byte[] Abc = Encoding.ASCII.GetBytes("abc");

    [Fact]
    public async Task Bytes_come_back_under_their_hash_and_lie_in_a_folder_of_its_first_two_letters()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);

        var key = await store.Content.PutAsync(new MemoryStream(Abc), 3, Cancellation);

        Assert.Equal(new ContentKey(HashOfAbc, 3), key);
        Assert.True(File.Exists(Path.Combine(store.Options.ContentFolder, "ba", HashOfAbc)));
        await using var stream = store.Content.Open(HashOfAbc);
        Assert.Equal("abc", await new StreamReader(stream).ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task One_byte_over_the_bound_is_refused_and_leaves_no_file()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);

        await Assert.ThrowsAsync<ContentTooLargeException>(() =>
            store.Content.PutAsync(new MemoryStream(Abc), 2, Cancellation)
        );

        Assert.Empty(Directory.EnumerateFiles(store.Options.ContentFolder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Many_at_once_with_the_same_bytes_make_one_file()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => Task.Run(() => store.Content.PutAsync(new MemoryStream(Abc), 100, Cancellation)))
        );

        Assert.Single(Directory.EnumerateFiles(store.Options.ContentFolder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_is_there_is_never_overwritten()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await store.Content.PutAsync(Abc, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(store.Options.ContentFolder, "ba", HashOfAbc), "abd", Cancellation);
        await store.Content.PutAsync(Abc, Cancellation);

        await using var stream = store.Content.Open(HashOfAbc);
        Assert.Equal("abd", await new StreamReader(stream).ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task Missing_content_is_named_and_a_path_is_no_hash()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);

        Assert.Equal(HashOfAbc, Assert.Throws<ContentMissingException>(() => store.Content.Open(HashOfAbc)).Hash);
        Assert.Throws<ArgumentException>(() => store.Content.Open("../quality.db"));
    }
}
