using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace QualityMonitor.Store.Faults;

/// <summary>
/// Why a file or folder cannot be used, in words an admin reads: the framework says it in English or, on Windows, in
/// the language of the machine.
/// </summary>
public static partial class FileFaults
{
    /// <returns>Null when the exception is not about a file.</returns>
    public static string? Reason(Exception failure) =>
        failure switch
        {
            FileNotFoundException => "файла нет",
            DirectoryNotFoundException => "такой папки нет и создать её нельзя",
            DriveNotFoundException => "такого диска нет",
            PathTooLongException => "слишком длинный путь",
            UnauthorizedAccessException or SecurityException => "нет прав",
            DecoderFallbackException => "это не текст в UTF-8",
            IOException io => OfCode(io.HResult & 0xFFFF),
            _ => null,
        };

    /// <summary>The disk is full, or what this user may have of it is used up.</summary>
    public static bool IsNoRoom(Exception failure) => failure is IOException && IsNoRoom(failure.HResult & 0xFFFF);

    /// <summary>Whether a file can be made and written there now. It goes with its handle: nothing stays behind.</summary>
    /// <returns>Null when it can.</returns>
    public static string? WhyNotWritten(string folder)
    {
        try
        {
            using var proof = new FileStream(
                Path.Combine(folder, ".qualitymonitor-check-" + Guid.NewGuid().ToString("N")),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0,
                FileOptions.DeleteOnClose
            );
            proof.WriteByte(0);
            return null;
        }
        catch (Exception failure) when (Reason(failure) is { } reason)
        {
            return reason;
        }
    }

    /// <summary>The path that the framework names in its message, in whatever language that is; null: none.</summary>
    public static string? PathOf(Exception failure) =>
        failure is FileNotFoundException { FileName: { Length: > 0 } name } ? name
        : Quoted().Match(failure.Message) is { Success: true } quoted ? quoted.Groups["path"].Value
        : null;

    [GeneratedRegex("'(?<path>[^']+)'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    // Numbers of Windows, or of Linux where the framework has no exception of its own.
    private static string OfCode(int code) =>
        code switch
        {
            32 or 33 when OperatingSystem.IsWindows() => "занят другой программой",
            11 => "занят другой программой",
            17 or 80 or 183 => "на этом месте уже есть файл с таким именем",
            20 => "часть пути — файл, а не папка",
            19 or 30 => "диск только для чтения, или служба systemd не пускает туда (ReadWritePaths)",
            _ when IsNoRoom(code) => "на диске нет места",
            36 or 206 => "слишком длинное имя",
            123 => "в имени недопустимый знак",
            53 or 64 or 67 => "сетевая папка недоступна",
            _ => "система ответила отказом",
        };

    // The same numbers say other things on the other system.
    private static bool IsNoRoom(int code) => OperatingSystem.IsWindows() ? code is 39 or 112 : code is 28 or 122;
}
