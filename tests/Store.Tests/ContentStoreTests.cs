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
    public async Task What_is_damaged_is_never_given_out_and_stays_as_evidence()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await store.Content.PutAsync(Abc, Cancellation);
        await DamageAsync(store, "ab");

        var first = Assert.Throws<ContentLostException>(() => store.Content.Open(HashOfAbc));
        var later = Assert.Throws<ContentLostException>(() => store.Content.Open(HashOfAbc));

        Assert.True(first.IsDamaged);
        Assert.True(later.IsDamaged);
        Assert.False(store.Content.Has(HashOfAbc));
        Assert.Equal(
            "ab",
            await File.ReadAllTextAsync(Path.Combine(store.Options.ContentFolder, "damaged", HashOfAbc), Cancellation)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_damaged_is_made_good_by_the_same_bytes_when_they_come_again(bool asStream)
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await store.Content.PutAsync(Abc, Cancellation);
        await DamageAsync(store, "abd");

        _ = asStream
            ? await store.Content.PutAsync(new MemoryStream(Abc), 3, Cancellation)
            : await store.Content.PutAsync(Abc, Cancellation);

        await using var stream = store.Content.Open(HashOfAbc);
        Assert.Equal("abc", await new StreamReader(stream).ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_damaged_and_cannot_be_set_aside_is_told_and_nothing_is_said_to_be_kept_in_its_place()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await store.Migrator.MigrateAsync(Cancellation);
        await store.Content.PutAsync(Abc, Cancellation);
        await DamageAsync(store, "abd");
        var aside = Path.Combine(store.Options.ContentFolder, "damaged");
        await File.WriteAllTextAsync(aside, "a file where the folder should be", Cancellation);

        await Assert.ThrowsAnyAsync<IOException>(() => store.Content.PutAsync(Abc, Cancellation));
        Assert.True(Assert.Throws<ContentLostException>(() => store.Content.Open(HashOfAbc)).IsDamaged);
        var report = await new ContentScrub(store.Content, new ContentUses(store.Database)).RunAsync(Cancellation);
        Assert.True(Assert.Single(report.Lost).IsDamaged);

        File.Delete(aside);
        await store.Content.PutAsync(Abc, Cancellation);
        Assert.True(store.Content.IsWhole(HashOfAbc));
    }

    [Fact]
    public async Task A_mark_of_the_owner_that_a_kill_broke_off_is_written_anew()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await store.Migrator.MigrateAsync(Cancellation);
        var owner = new ContentOwner(store.Options, store.Database);
        var mark = Path.Combine(store.Options.ContentFolder, ContentOwner.MarkName);
        File.Move(mark, mark + ".part");
        await File.WriteAllTextAsync(mark + ".part", "", Cancellation);

        await owner.MarkAsync(Cancellation);

        Assert.Equal(await owner.NameAsync(Cancellation), await File.ReadAllTextAsync(mark, Cancellation));
        Assert.Equal([mark], Directory.EnumerateFiles(store.Options.ContentFolder));
    }

    [Fact]
    public async Task What_a_killed_process_had_begun_goes_with_the_next_file_and_what_another_is_writing_stays()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await store.Content.PutAsync("before"u8.ToArray(), Cancellation);
        var incoming = Path.Combine(store.Options.ContentFolder, "incoming");
        var (left, writing) = (Path.Combine(incoming, "left"), Path.Combine(incoming, "writing"));
        await File.WriteAllTextAsync(left, "half", Cancellation);
        File.SetLastWriteTimeUtc(left, File.GetLastWriteTimeUtc(left) - TimeSpan.FromHours(1));
        await File.WriteAllTextAsync(writing, "half", Cancellation);

        await store.Content.PutAsync(Abc, Cancellation);

        Assert.Equal([writing], Directory.EnumerateFiles(incoming));
    }

    [Fact]
    public async Task Files_and_folders_are_readable_by_the_service_alone()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await store.Content.PutAsync(Abc, Cancellation);
        var file = Path.Combine(store.Options.ContentFolder, "ba", HashOfAbc);

        Assert.All(
            [file, Path.GetDirectoryName(file)!, store.Options.ContentFolder],
            path => Assert.Equal(0, Others(path))
        );
    }

    /// <summary>The rights of everybody but the owner; Windows has rights of another kind.</summary>
    private static int Others(string path) =>
        OperatingSystem.IsWindows() ? 0 : (int)File.GetUnixFileMode(path) & 0b111_111;

    private static Task DamageAsync(TestStore store, string text) =>
        File.WriteAllTextAsync(Path.Combine(store.Options.ContentFolder, "ba", HashOfAbc), text, Cancellation);

    [Fact]
    public async Task Missing_content_is_named_and_a_path_is_no_hash()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);

        Assert.Equal(HashOfAbc, Assert.Throws<ContentLostException>(() => store.Content.Open(HashOfAbc)).Hash);
        Assert.Throws<ArgumentException>(() => store.Content.Open("../quality.db"));
    }
}
