using System.Net.Sockets;
using System.Text;
using QualityMonitor.Store.Faults;
using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Sftp;

namespace QualityMonitor.Etl.Sources.Sftp;

/// <summary>One connection to a server whose key was checked before anything was said to it.</summary>
internal sealed class SftpSession : IDisposable
{
    private readonly SftpSourceOptions options;
    private readonly SftpClient client;
    private string? strangeKey;

    private SftpSession(SftpSourceOptions options, IReadOnlyList<AuthenticationMethod> methods)
    {
        this.options = options;
        client = new SftpClient(
            new ConnectionInfo(options.Host, options.Port, options.User, [.. methods])
            {
                Timeout = options.Timeout,

                // A server's names are bytes in whatever page; so they come, and go back, as they are.
                Encoding = Encoding.Latin1,
            }
        )
        {
            OperationTimeout = options.Timeout,
        };
        client.HostKeyReceived += (_, shown) =>
        {
            var key = "SHA256:" + shown.FingerPrintSHA256;
            shown.CanTrust = key == options.HostKey;
            strangeKey = shown.CanTrust ? null : key;
        };
    }

    /// <exception cref="SourceUnavailableException">No connection, another host key, or no entrance.</exception>
    public static async Task<SftpSession> OpenAsync(SftpSourceOptions options, CancellationToken cancellationToken)
    {
        var session = new SftpSession(options, Methods(options));
        try
        {
            return await session.AskAsync(async client =>
            {
                await client.ConnectAsync(cancellationToken);
                return session;
            });
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Does what is asked; what stands between us and the files is told to the admin.</summary>
    /// <exception cref="SourceUnavailableException">The server or the connection failed.</exception>
    public async Task<T> AskAsync<T>(Func<SftpClient, Task<T>> ask)
    {
        try
        {
            return await ask(client);
        }
        catch (Exception exception) when (Explain(exception) is { } known)
        {
            throw new SourceUnavailableException(known.Sentence, known.Expected, exception);
        }
    }

    /// <summary>The regular files of the folder by name; links are not followed.</summary>
    public Task<List<ISftpFile>> ListAsync(CancellationToken cancellationToken) =>
        AskAsync(async open =>
        {
            var files = new List<ISftpFile>();
            await foreach (var file in open.ListDirectoryAsync(OnServer(options.Folder), cancellationToken))
            {
                if (file.IsRegularFile)
                    files.Add(file);
            }

            files.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
            return files;
        });

    /// <summary>A name or a path of the server as people read it.</summary>
    public static string Shown(string onServer) => SentNames.OfBytes(Encoding.Latin1.GetBytes(onServer));

    public void Dispose() => client.Dispose();

    private static string OnServer(string path) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(path));

    private static List<AuthenticationMethod> Methods(SftpSourceOptions options)
    {
        var methods = new List<AuthenticationMethod>();
        if (options.PrivateKeyFile is { } path)
            methods.Add(new PrivateKeyAuthenticationMethod(options.User, Key(options, path)));
        if (options.Password is { } password)
            methods.Add(new PasswordAuthenticationMethod(options.User, password));
        return methods;
    }

    private static PrivateKeyFile Key(SftpSourceOptions options, string path)
    {
        try
        {
            return new PrivateKeyFile(path, options.PrivateKeyPassphrase);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SshException or NotSupportedException)
        {
            throw new SourceUnavailableException(
                $"закрытый ключ {path} не читается: нет файла или прав, это не ключ или под другим паролем",
                "PrivateKeyFile — файл закрытого ключа, доступный службе, и PrivateKeyPassphrase, если он под паролем",
                exception
            );
        }
    }

    /// <returns>Null: a mistake of ours, let it out.</returns>
    private (string Sentence, string Expected)? Explain(Exception exception)
    {
        var where = $"сервер SFTP {options.Host}:{options.Port}";
        if (strangeKey is not null)
            return (
                $"{where} показал ключ {strangeKey}, а ожидается {options.HostKey}; ему ничего не передано",
                "ключ, который назвал администратор сервера: HostKey этого источника"
            );
        return exception switch
        {
            SshAuthenticationException => (
                $"{where} не пускает пользователя {options.User}",
                "User и Password или PrivateKeyFile этого источника"
            ),
            SftpPathNotFoundException => (
                $"{where}: нет {options.Folder} или файла в ней",
                "Folder этого источника — папка на сервере"
            ),
            SftpPermissionDeniedException => (
                $"{where} не даёт читать {options.Folder}",
                "права пользователя на чтение папки и файлов"
            ),
            SshException or SocketException or IOException or TimeoutException => (
                $"{where} недоступен: {NetworkFaults.Of(exception)}",
                "сервер SFTP, доступный с этой машины"
            ),
            _ => null,
        };
    }
}
