using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Exports;

/// <param name="Rows">Of each table, by its name.</param>
/// <param name="Files">Contents written.</param>
/// <param name="Lost">Hashes of contents that are missing or damaged.</param>
public sealed record ExportReport(IReadOnlyDictionary<string, long> Rows, int Files, IReadOnlyList<string> Lost);

/// <summary>
/// Everything in open formats, for whoever leaves this program: a CSV file a table, and every file that came in or went
/// out, byte for byte. On SQLite all tables are of one state; on SQL Server each is of its own, and a table that is read
/// later may know more.
/// </summary>
public sealed class StoreExport(Database database, ContentStore content, ContentUses uses)
{
    public const string TableFolder = "tables";

    public const string FileFolder = "files";

    public const string PaperFolder = "papers";

    /// <summary>With its number no more than the 255 bytes of a file system, three for a letter at most.</summary>
    private const int LongestName = 80;

    /// <param name="folder">Empty; what is written there is for its owner alone.</param>
    public async Task<ExportReport> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var rows = await TablesAsync(PrivateFiles.Folder(Path.Combine(folder, TableFolder)), cancellationToken);
        var (files, lost) = (0, new List<string>());
        foreach (var one in (await uses.AllAsync(cancellationToken)).Where(one => content.Erasure(one.Hash) is null))
        {
            if (await CopyAsync(one, folder, cancellationToken))
                files++;
            else
                lost.Add(one.Hash);
        }

        return new ExportReport(rows, files, lost);
    }

    private async Task<Dictionary<string, long>> TablesAsync(string folder, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await using var state = connection.Connection is SqliteConnection file
            ? file.BeginTransaction(deferred: true)
            : null;
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in await Catalogue.TablesAsync(connection.Connection, state))
        {
            await using var reader = await connection.Connection.ExecuteReaderAsync(
                new CommandDefinition(
                    $"select * from \"{name}\"",
                    transaction: state,
                    commandTimeout: 0,
                    cancellationToken: cancellationToken
                )
            );
            await using var stream = PrivateFiles.Create(Path.Combine(folder, name + ".csv"));
            rows[name] = await CsvTable.WriteAsync(reader, stream, cancellationToken);
        }

        return rows;
    }

    /// <returns>False: it is missing or damaged.</returns>
    private async Task<bool> CopyAsync(ContentUse use, string folder, CancellationToken cancellationToken)
    {
        try
        {
            await using var stored = content.Open(use.Hash);
            await using var copy = PrivateFiles.Replace(PathOf(use, folder));
            await stored.CopyToAsync(copy, cancellationToken);
            return true;
        }
        catch (ContentLostException)
        {
            return false;
        }
    }

    /// <summary>A file that came in bears its number and name; a piece of a paper lies with its edition, by its
    /// hash.</summary>
    private static string PathOf(ContentUse use, string folder)
    {
        if (use.EditionId is { } edition)
            return Path.Combine(
                PrivateFiles.Folder(
                    Path.Combine(folder, PaperFolder, edition.ToString("D6", CultureInfo.InvariantCulture))
                ),
                use.Hash
            );
        var number = use.SubmissionId!.Value.ToString("D6", CultureInfo.InvariantCulture);
        return Path.Combine(PrivateFiles.Folder(Path.Combine(folder, FileFolder)), $"{number} {NameOf(use.Name)}");
    }

    /// <summary>One that every system takes, with its extension.</summary>
    private static string NameOf(string name)
    {
        var safe = string.Concat(
            name.Select(static letter => char.IsControl(letter) || "\"<>|:*?\\/".Contains(letter) ? '_' : letter)
        );
        var extension = Path.GetExtension(safe);
        return safe.Length <= LongestName || extension.Length >= LongestName
            ? safe[..Math.Min(safe.Length, LongestName)]
            : safe[..(LongestName - extension.Length)] + extension;
    }
}
