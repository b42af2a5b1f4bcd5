using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

internal sealed class RevisionRow
{
    public long ProgrammeRevisionId { get; set; }

    public long ProcessingId { get; set; }

    public long SubmissionId { get; set; }

    /// <summary>Of the programme; where a query gives it.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string OwnerCode { get; set; } = "";

    public string Document { get; set; } = "";

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public int DeadlineDays { get; set; }

    public string? ContinuesCode { get; set; }

    /// <summary>Where a query gives it.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Where a query gives it.</summary>
    public DateOnly? GovernsFrom { get; set; }

    public static Task<RevisionRow?> InForceAsync(
        StoreConnection connection,
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    ) =>
        connection.FirstOrDefaultAsync<RevisionRow>(
            "current_revision",
            new { programmeCode, asOf = asOf.CommitNo },
            cancellationToken
        );

    /// <summary>
    /// The passports in the order in which they came, each with the day from which it governs. Where the last word is
    /// a table's that defines its programme, that alone.
    /// </summary>
    public static async Task<IReadOnlyList<RevisionRow>> GoverningAsync(
        StoreConnection connection,
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        var rows = await connection.QueryAsync<RevisionRow>(
            "governing_revisions",
            new { programmeCode, asOf = asOf.CommitNo },
            cancellationToken
        );
        var lastTable = rows.FindLastIndex(static row =>
            ColumnWords<ProcessingKind>.Read(row.Kind) != ProcessingKind.Passport
        );
        return [.. lastTable == rows.Count - 1 ? rows.TakeLast(1) : rows.Skip(lastTable + 1)];
    }
}
