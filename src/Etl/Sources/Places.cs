using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Sources;

/// <summary>
/// What makes a later file the successor of an earlier one: it comes to the same place. One rule for each kind of
/// source; the source's own name goes before it wherever places are compared.
/// </summary>
internal static class Places
{
    /// <summary>The path below the folder.</summary>
    public static string InFolder(string relativePath) => Cut(relativePath.Replace('\\', '/'));

    /// <summary>The path on the server.</summary>
    public static string OnServer(string path) => Cut(path);

    /// <summary>
    /// A school that sends a file of the same name by mail again sends its next version, signed or not: what it gets back
    /// corrected is never what was signed.
    /// </summary>
    /// <param name="author">Who wrote it, also where somebody else forwards it; empty when nobody is named.</param>
    public static string ByMail(string author, string fileName) =>
        Cut($"{author.ToLowerInvariant()}/{SignedFile.Unsigned(fileName)}");

    /// <summary>Of a file in an archive: two folders of it may hold one name.</summary>
    public static string Within(string archive, string path) => Cut($"{archive}/{path}");

    /// <summary>
    /// Of an endless one its end, which tells files apart. A blank at the end, which SQL Server tells from none by no collation,
    /// is followed by what no name ends in.
    /// </summary>
    private static string Cut(string place)
    {
        var whole = place.EndsWith(' ') ? place + '/' : place;
        return whole.Length <= IncomingFile.LongestPlace ? whole : whole[^IncomingFile.LongestPlace..];
    }
}
