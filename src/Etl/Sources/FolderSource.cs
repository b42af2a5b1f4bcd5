using System.Globalization;
using System.Runtime.CompilerServices;

namespace QualityMonitor.Etl.Sources;

/// <summary>A folder where people drop files. Nothing in it is moved or changed.</summary>
public sealed class FolderSource(FolderSourceOptions options, TimeProvider clock) : ISource
{
    // ERROR_SHARING_VIOLATION; other systems do not keep a file from being read while it is written.
    private const int SharingViolation = unchecked((int)0x80070020);

    // FAT keeps the time of a change to two seconds; all other file systems are finer.
    private static readonly TimeSpan CoarsestClock = TimeSpan.FromSeconds(2);

    private readonly List<Layouts.FileGlob> patterns = [.. options.Patterns.Select(static pattern => new Layouts.FileGlob(pattern))];

    public string Name => options.Name;

    public async IAsyncEnumerable<SourceItem> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var folder = new DirectoryInfo(options.Path);
        var reach = new EnumerationOptions { RecurseSubdirectories = options.Recursive, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        foreach (var file in folder.EnumerateFiles("*", reach).OrderBy(static file => file.FullName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Describe(file);
        }
    }

    public Task<string> TryAsync(CancellationToken cancellationToken) => Directory.Exists(options.Path)
        ? Task.FromResult(options.Path)
        : throw new SourceUnavailableException($"папки {options.Path} нет", "существующая папка, доступная службе на чтение");

    private SourceItem Describe(FileInfo file)
    {
        if (WhyIgnored(file) is { } reason)
            return new LeftFile(file.Name, reason, IsTemporary: false);
        if (!patterns.Exists(pattern => pattern.IsMatch(file.Name)))
            return new LeftFile(file.Name, SourceMessages.OtherKind, IsTemporary: false);
        // A file server's clock may be ahead: a file dated tomorrow is not being written until tomorrow.
        if ((clock.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc)).Duration() < options.SettleTime)
            return new LeftFile(file.Name, SourceMessages.StillWritten(options.SettleTime), IsTemporary: true);
        return new IncomingFile(file.Name, null, () => OpenRead(file)) { Place = Place(file), Marks = Marks(file) };
    }

    /// <summary>None for a file that was changed a moment ago, or in the future of another clock: changed once more, it might look the same.</summary>
    private FileMarks? Marks(FileInfo file) => clock.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc) < CoarsestClock
        ? null
        : new FileMarks(file.Length.ToString(CultureInfo.InvariantCulture), file.LastWriteTimeUtc.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The path below the folder; of an endless one its end, which tells files apart.</summary>
    private string Place(FileInfo file)
    {
        var path = Path.GetRelativePath(options.Path, file.FullName).Replace('\\', '/');
        return path.Length <= IncomingFile.LongestPlace ? path : path[^IncomingFile.LongestPlace..];
    }

    private static string? WhyIgnored(FileInfo file) =>
        FileNames.WhyIgnored(file.Name) ?? (file.Attributes.HasFlag(FileAttributes.Hidden) ? SourceMessages.Hidden : null);

    private static FileStream OpenRead(FileInfo file)
    {
        try
        {
            return new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (IOException exception) when (exception.HResult == SharingViolation)
        {
            throw new FileNotReadyException(SourceMessages.Busy, exception);
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotReadyException(SourceMessages.Gone, exception);
        }
    }
}

/// <summary>Why a file in a folder is left where it is.</summary>
internal static class SourceMessages
{
    public const string LockFile = "служебный файл Excel: книга открыта";
    public const string Temporary = "временный файл";
    public const string Hidden = "скрытый файл";
    public const string OtherKind = "имя не подходит к образцам источника (Patterns)";
    public const string ChangedMeanwhile = "файл изменился, пока его забирали; будет взят при следующем сборе";
    public const string Gone = "файла уже нет на месте: его переименовали, перенесли или удалили";
    public const string Busy = "файл открыт другой программой; будет взят при следующем сборе";

    public static string StillWritten(TimeSpan settle) => $"файл изменён меньше {settle.TotalSeconds:0} с назад; будет взят при следующем сборе";
}
