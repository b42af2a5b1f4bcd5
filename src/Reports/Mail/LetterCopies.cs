using System.Globalization;
using QualityMonitor.Store.Forgetting;

namespace QualityMonitor.Reports.Mail;

/// <summary>The letters that <see cref="FolderTransport"/> left as files.</summary>
public static class LetterCopies
{
    /// <summary>Removes the copies of letters to an erased address, and of all others that name it.</summary>
    /// <param name="letters">Deliveries to the address.</param>
    /// <returns>How many letters were removed.</returns>
    public static int Erase(string folder, IReadOnlyList<long> letters, AddressPattern address)
    {
        if (!Directory.Exists(folder))
            return 0;
        var to = letters.Select(static id => id.ToString("D3", CultureInfo.InvariantCulture) + "-").ToList();
        var names = Directory
            .EnumerateFiles(folder, "*.eml")
            .Where(file =>
                to.Exists(start => Path.GetFileName(file).StartsWith(start, StringComparison.Ordinal))
                || Names(file, address)
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

    private static bool Names(string file, AddressPattern address) =>
        address.IsIn(File.ReadAllText(file)) || address.IsIn(File.ReadAllText(Path.ChangeExtension(file, ".html")));
}
