namespace QualityMonitor.Support;

/// <summary>A disk that takes no byte, without a file system of its own: the device of Linux that is always full.</summary>
public static class FullDisk
{
    /// <param name="letter">Of a folder of letters, whose page meets it.</param>
    /// <returns>What to remove when there is room again.</returns>
    public static string StandIn(string folder, string letter)
    {
        var draft = Path.Combine(folder, letter + ".html.part");
        File.CreateSymbolicLink(draft, "/dev/full");
        return draft;
    }
}
