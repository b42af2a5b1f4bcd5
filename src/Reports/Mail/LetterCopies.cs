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
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .ToList();
        foreach (var name in names)
        {
            // The .eml goes last: while it stands, the letter is found again.
            File.Delete(Path.Combine(folder, name + ".html"));
            if (Directory.Exists(Path.Combine(folder, name)))
                Directory.Delete(Path.Combine(folder, name), recursive: true);
            File.Delete(Path.Combine(folder, name + ".eml"));
        }

        return names.Count;
    }

    private static bool Names(string file, AddressPattern address) =>
        address.IsIn(File.ReadAllText(file)) || address.IsIn(File.ReadAllText(Path.ChangeExtension(file, ".html")));
}
