using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Collecting.Arrivals;

/// <summary>
/// Takes in the tables of an archive as files of their own, wherever it came from. The archive's bytes are kept whole;
/// where something in it may hold a table and could not be opened, the archive is a submission too, and is rejected
/// with the names: one answer, however many they are.
/// </summary>
internal sealed class ArchiveIntake(ContentStore content, Intake intake, EtlOptions options)
{
    public static bool IsArchive(IncomingFile file) =>
        file.Refusal is null && SentKinds.Of(file.FileName) == SentKind.Zip;

    /// <param name="take">Takes in what the archive holds; false when that failed, and then the next run opens the
    /// archive again.</param>
    /// <returns>As of <see cref="Intake.TakeAsync"/>, for the archive itself.</returns>
    public async Task<FileReport?> TakeAsync(
        IntakeRun run,
        IncomingFile archive,
        Func<SourceItem, Task<bool>> take,
        CancellationToken cancellationToken
    )
    {
        if (intake.IsUntouched(run, archive))
            return new FileReport(run.Source, archive.FileName, FileOutcome.Unchanged);
        var (key, why) = await intake.StoreAsync(run, archive, cancellationToken);
        if (key is null)
            return why;

        var (isWhole, isOpened) = (true, false);
        var (parts, repeated) = (0, 0);
        await using var stream = content.Open(key.Hash);
        var files = new ZipFiles(options.Archives, options.OwnMail.WroteLetter);
        await foreach (var item in files.ReadAsync(stream, cancellationToken))
        {
            isOpened |= item is ArchiveItem.Ours || IsPart(item);
            isWhole &= item is ArchiveItem.Passed or ArchiveItem.Ours || IsPart(item);
            parts += IsPart(item) ? 1 : 0;
            if (Part(item, archive, () => repeated++) is { } part && !await take(part))
                return null;
        }

        if (!isOpened || !isWhole)
            return await intake.RecordAsync(run, archive, key, cancellationToken);
        if (parts > 0 && repeated == parts)
            archive.Repeats();
        await Intake.MarkAsync(run, archive, key, cancellationToken);
        return null;
    }

    /// <summary>A workbook that is only called an archive is no part of it.</summary>
    private static bool IsPart(ArchiveItem item) => item is ArchiveItem.File { Path.Length: > 0 };

    /// <param name="repeats">Is told that the file came before.</param>
    private static SourceItem? Part(ArchiveItem item, IncomingFile archive, Action repeats) =>
        item switch
        {
            ArchiveItem.File file when IsPart(item) => archive with
            {
                FileName = item.FileName,
                Open = file.Open,
                Place = archive.Place is { } place ? Places.Within(place, file.Path) : null,
                Series = archive.Series is { } series ? Places.Within(series, file.Path) : null,
                Marks = null,
                Repeats = repeats,
                Acknowledge = static (_, _) => Task.CompletedTask,
            },
            ArchiveItem.Passed or ArchiveItem.Ours => new LeftFile(
                $"{archive.FileName}/{item.FileName}",
                item is ArchiveItem.Ours ? ArchiveMessages.Ours : ArchiveMessages.Beside,
                IsTemporary: false
            ),
            _ => null,
        };
}

/// <summary>Says, from the stored bytes alone, why an archive is a submission of its own.</summary>
internal sealed class ArchiveReview(ContentStore content, EtlOptions options)
{
    /// <returns>Null when the archive gives no reason.</returns>
    public async Task<Indicators.Problem?> WhyAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (SentKinds.Of(submission.FileName) != SentKind.Zip)
            return null;
        await using var stream = content.Open(submission.ContentHash);
        var items = await new ZipFiles(options.Archives, options.OwnMail.WroteLetter)
            .ReadAsync(stream, cancellationToken)
            .ToListAsync(cancellationToken);
        return ArchiveMessages.Why(items);
    }
}
