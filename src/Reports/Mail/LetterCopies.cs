using System.Globalization;
using QualityMonitor.Store.Forgetting;

namespace QualityMonitor.Reports.Mail;

/// <summary>The letters that <see cref="FolderTransport"/> left as files.</summary>
public static class LetterCopies
{
    /// <summary>Removes the copies of letters to an erased address, and of all others that name it.</summary>
    /// <param name="letters">Deliveries to the address.</param>
    /// <returns>How many letters were removed.</returns>
    /// <param name="address">Null: those letters alone.</param>
    public static int Erase(string folder, IReadOnlyList<long> letters, AddressSearch? address)
    {
        if (!Directory.Exists(folder))
            return 0;
        var to = letters.Select(static id => id.ToString("D3", CultureInfo.InvariantCulture) + "-").ToList();
        var names = Directory
            .EnumerateFiles(folder, "*.eml")
            .Where(file =>
                to.Exists(start => Path.GetFileName(file).StartsWith(start, StringComparison.Ordinal))
                || (address is not null && PartsOf(file).Any(part => Names(part, address)))
            )
            .ToList();
        names.ForEach(Remove);
        return names.Count;
    }

    /// <summary>
    /// Removes the copies that are much older than the latest one: <c>report open</c> writes a letter again. A clock that
    /// ran ahead makes nothing old.
    /// </summary>
    /// <param name="age">Older than the latest letter by so much.</param>
    /// <returns>How many letters were removed.</returns>
    public static int Tidy(string folder, TimeSpan age)
    {
        if (!Directory.Exists(folder))
            return 0;
        var letters = Directory
            .EnumerateFiles(folder, "*.eml")
            .Select(static file => (Path: file, At: File.GetLastWriteTimeUtc(file)))
            .OrderBy(static one => one.At)
            .ToList();
        var old = letters.TakeWhile(one => letters[^1].At - one.At > age).ToList();
        old.ForEach(static one => Remove(one.Path));
        return old.Count;
    }

    /// <summary>The .eml goes last: while it stands, the letter is found again.</summary>
    private static void Remove(string letter)
    {
        File.Delete(Path.ChangeExtension(letter, ".html"));
        var files = Path.ChangeExtension(letter, null);
        if (Directory.Exists(files))
            Directory.Delete(files, recursive: true);
        File.Delete(letter);
    }

    /// <summary>The letter, its page and its files, as far as they are there.</summary>
    private static IEnumerable<string> PartsOf(string letter)
    {
        yield return letter;
        var page = Path.ChangeExtension(letter, ".html");
        if (File.Exists(page))
            yield return page;
        var files = Path.ChangeExtension(letter, null);
        if (!Directory.Exists(files))
            yield break;
        foreach (var file in Directory.EnumerateFiles(files))
            yield return file;
    }

    private static bool Names(string file, AddressSearch address)
    {
        using var content = File.OpenRead(file);
        return address.In(content) == AddressFinding.Found;
    }
}
