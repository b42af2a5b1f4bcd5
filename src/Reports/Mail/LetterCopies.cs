using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Store.Forgetting;

namespace QualityMonitor.Reports.Mail;

/// <summary>The letters that <see cref="FolderTransport"/> left as files.</summary>
public static partial class LetterCopies
{
    private static readonly string[] Endings = [".html.part", ".eml.part", ".html", ".eml"];

    /// <summary>Removes the copies of letters to an erased address, and of all others that name it.</summary>
    /// <param name="letters">Deliveries to the address.</param>
    /// <returns>How many letters were removed.</returns>
    /// <param name="address">Null: those letters alone.</param>
    public static int Erase(string folder, IReadOnlyList<long> letters, AddressSearch? address)
    {
        if (!Directory.Exists(folder))
            return 0;
        var to = letters.Select(static id => id.ToString("D3", CultureInfo.InvariantCulture) + "-").ToList();
        var copies = Directory
            .EnumerateFileSystemEntries(folder)
            .GroupBy(NameOf, StringComparer.Ordinal)
            .Where(static copy => copy.Key.Length > 0)
            .Where(copy =>
                to.Exists(start => copy.Key.StartsWith(start, StringComparison.Ordinal))
                || (address is not null && copy.SelectMany(FilesOf).Any(file => Names(file, address)))
            )
            .ToList();
        copies.ForEach(copy => Remove(Path.Combine(folder, copy.Key)));
        return copies.Count;
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
        old.ForEach(static one => Remove(Path.ChangeExtension(one.Path, null)));
        return old.Count;
    }

    /// <summary>The .eml goes last: while it stands, the letter is found again.</summary>
    /// <param name="letter">Path without ending.</param>
    private static void Remove(string letter)
    {
        if (Directory.Exists(letter))
            Directory.Delete(letter, recursive: true);
        foreach (var ending in Endings)
            File.Delete(letter + ending);
    }

    /// <summary>Of the letter that a file or folder belongs to, also what a broken-off writing left; empty: of none.</summary>
    private static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        return Letter().IsMatch(name)
            ? name[..^(Array.Find(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal))?.Length ?? 0)]
            : "";
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path];

    private static bool Names(string file, AddressSearch address)
    {
        using var content = File.OpenRead(file);
        return address.In(content) == AddressFinding.Found;
    }

    [GeneratedRegex("^[0-9]{3,}-", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letter();
}
