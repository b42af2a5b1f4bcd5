using System.Text;

namespace QualityMonitor.Store.Content;

/// <summary>
/// The folder of content bears the name of its database. Another database beside it, a new one above all, knows nothing
/// of what is kept there: working on would lose it all without a word.
/// </summary>
public sealed class ContentOwner(StoreOptions options, Database database)
{
    internal const string MarkName = "database";

    private string Mark => Path.Combine(options.ContentFolder, MarkName);

    /// <summary>Nothing is kept yet.</summary>
    public bool IsEmpty => !IsMarked && !new ContentStore(options).All().Any();

    /// <summary>
    /// A migrated database has marked its folder. Where the mark is gone the folder is, too, or its disk is not there:
    /// what would be stored now would lie in another place than all the rest.
    /// </summary>
    public bool IsMarked => File.Exists(Mark);

    /// <summary>True as well where no database has marked the folder.</summary>
    public async Task<bool> IsOursAsync(CancellationToken cancellationToken) =>
        !IsMarked
        || await File.ReadAllTextAsync(Mark, cancellationToken) is var marked
            && marked == await NameAsync(cancellationToken);

    /// <summary>Marks a folder that bears no name.</summary>
    public async Task MarkAsync(CancellationToken cancellationToken)
    {
        if (IsMarked)
            return;

        // Whole or absent: half a name would refuse its own database for ever.
        var name = Encoding.ASCII.GetBytes(await NameAsync(cancellationToken));
        PrivateFiles.Folder(options.ContentFolder);
        await AtomicFile.WriteAsync(Mark, name, cancellationToken);
    }

    public async Task<string> NameAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<string>("name_of_store", null, cancellationToken)
            ?? throw new InvalidOperationException("The database has no name: its table store_name is empty.");
    }
}

/// <summary>The folder of content is not the one that this database has worked with.</summary>
public sealed class ContentFolderGoneException(string folder)
    : InvalidOperationException($"The folder {folder} is not the one in which this database keeps its content.")
{
    public string Folder { get; } = folder;
}

/// <summary>The folder of content belongs to another database.</summary>
public sealed class ForeignContentException(string folder)
    : InvalidOperationException(
        $"The folder {folder} keeps the content of another database. Restore that database, or move the folder away."
    )
{
    public string Folder { get; } = folder;
}
