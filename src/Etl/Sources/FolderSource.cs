using System.Globalization;
using System.Runtime.CompilerServices;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Sources;

/// <summary>A folder where people drop files. Nothing in it is moved or changed.</summary>
public sealed class FolderSource(FolderSourceOptions options, TimeProvider clock) : ISource
{
    // ERROR_SHARING_VIOLATION; other systems do not keep a file from being read while it is written.
    private const int SharingViolation = unchecked((int)0x80070020);

    // FAT keeps the time of a change to two seconds; all other file systems are finer.
    private static readonly TimeSpan CoarsestClock = TimeSpan.FromSeconds(2);

    private readonly List<Patterns.FileGlob> patterns =
    [
        .. options.Patterns.Select(static pattern => new Patterns.FileGlob(pattern)),
    ];

    public string Name => options.Name;

    public async IAsyncEnumerable<SourceItem> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var (files, closed) = FolderWalk.Read(options.Path, options.Recursive);
        foreach (var item in closed)
            yield return item;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Describe(file);
        }
    }

    public Task<string> TryAsync(CancellationToken cancellationToken)
    {
        _ = FolderWalk.Read(options.Path, recursive: false);
        return Task.FromResult(options.Path);
    }

    private SourceItem Describe(FileInfo file)
    {
        // The framework cannot open what it cannot spell.
        if (file.Name.Contains('\uFFFD') && !file.Exists)
            return new RefusedFile(file.Name, SourceMessages.BadName);
        if (WhyIgnored(file) is { } reason)
            return new LeftFile(file.Name, reason, IsTemporary: false);
        if (!patterns.Exists(pattern => pattern.IsMatch(file.Name)))
            return new LeftFile(file.Name, SourceMessages.OtherKind, IsTemporary: false);
        if (FolderWalk.IsLink(file))
            return new LeftFile(file.Name, SourceMessages.FileLink, IsTemporary: false);
        if (file.Length == 0 && FileStatus.IsSpecial(file.FullName))
            return new LeftFile(file.Name, SourceMessages.Special, IsTemporary: false);

        // A file server's clock may be ahead: a file dated tomorrow is not being written until tomorrow.
        if ((clock.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc)).Duration() < options.SettleTime)
            return new LeftFile(file.Name, SourceMessages.StillWritten(options.SettleTime), IsTemporary: true);
        if (IsSignatureAlone(file))
            return new LeftFile(file.Name, SourceMessages.Signature, IsTemporary: false);
        return new IncomingFile(SentNames.Shown(file.Name), null, () => OpenRead(file))
        {
            Place = Places.InFolder(Path.GetRelativePath(options.Path, file.FullName)),
            Marks = Marks(file),
            ChangedAt = new DateTimeOffset(file.LastWriteTimeUtc),
        };
    }

    /// <summary>
    /// None for a file that was changed a moment ago, or in the future of another clock: changed once more, it might
    /// look the same.
    /// </summary>
    private FileMarks? Marks(FileInfo file) =>
        clock.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc) < CoarsestClock
            ? null
            : new FileMarks(
                file.Length.ToString(CultureInfo.InvariantCulture),
                file.LastWriteTimeUtc.ToString("O", CultureInfo.InvariantCulture)
            );

    private static string? WhyIgnored(FileInfo file) =>
        FileNames.WhyIgnored(file.Name)
        ?? (file.Attributes.HasFlag(FileAttributes.Hidden) ? SourceMessages.Hidden : null);

    private static bool IsSignatureAlone(FileInfo file)
    {
        try
        {
            return SentKinds.IsSignatureAlone(file.Name, () => OpenRead(file));
        }
        catch (FileNotReadyException)
        {
            return false;
        }
    }

    private static FileStream OpenRead(FileInfo file)
    {
        try
        {
            // Once more: a link may have taken the file's place since it was listed.
            file.Refresh();
            if (file.Exists && FolderWalk.IsLink(file))
                throw new FileNotReadyException(SourceMessages.FileLink);
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
        catch (UnauthorizedAccessException exception)
        {
            throw SourceMessages.Denied($"файл {file.FullName}", exception);
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
    public const string FileLink = "ссылка, а не файл: по ссылкам программа не ходит, положите сюда сам файл";
    public const string FolderLink =
        "ссылка на папку: по ссылкам программа не ходит, назовите ту папку в настройках отдельным источником";
    public const string BadName =
        "имя файла записано не в UTF-8, и открыть его нельзя; ожидается файл, переименованный на этой машине";
    public const string Signature = "подпись без самого файла";
    public const string Special = "не файл, а канал, сокет или устройство";
    public const string ChangedMeanwhile = "файл изменился, пока его забирали; будет взят при следующем сборе";
    public const string Gone = "файла уже нет на месте: его переименовали, перенесли или удалили";
    public const string Busy = "файл открыт другой программой; будет взят при следующем сборе";

    public static SourceUnavailableException NoFolder(string path, Exception cause) =>
        new($"папки {path} нет", "существующая папка, доступная службе на чтение", cause);

    /// <param name="what">«файл …», «папку …».</param>
    public static SourceUnavailableException Denied(string what, Exception cause) =>
        new(
            $"{what} нельзя прочитать: не хватает прав",
            $"право на чтение для пользователя {Environment.UserName}, под которым работает программа",
            cause
        );

    public static string StillWritten(TimeSpan settle) =>
        $"файл изменён меньше {settle.TotalSeconds:0} с назад; будет взят при следующем сборе";
}
