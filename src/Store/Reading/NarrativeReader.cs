using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>What people wrote for the reports.</summary>
public sealed class NarrativeReader(Database database)
{
    /// <returns>What holds as of a commit, by <see cref="NarrativeRule"/>.</returns>
    public async Task<IReadOnlyList<StoredText>> CurrentAsync(
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<TextRow>(
            "current_texts",
            new { programmeCode, asOf = asOf.CommitNo },
            cancellationToken
        );
        return NarrativeRule.Holding(
            rows.ConvertAll(static row => row.ToText()),
            static one => one.Text,
            static one => one.Source.SubmissionId
        );
    }

    private sealed class TextRow : SourceRow
    {
        public string Kind { get; set; } = "";

        public string ReportKind { get; set; } = "";

        public string Section { get; set; } = "";

        public string? IndicatorCode { get; set; }

        public string? OrganisationCode { get; set; }

        public string? PeriodCode { get; set; }

        public string Text { get; set; } = "";

        public string Action { get; set; } = "";

        public string Responsible { get; set; } = "";

        public string Term { get; set; } = "";

        public string Author { get; set; } = "";

        public StoredText ToText() =>
            new(
                new SaidText(
                    ColumnWords<SaidKind>.Read(Kind),
                    ReportKind,
                    Section,
                    IndicatorCode,
                    OrganisationCode,
                    PeriodCode is null ? null : Period.FromCode(PeriodCode).Value,
                    Text,
                    Action,
                    Responsible,
                    Term,
                    Author
                ),
                ToSource()
            );
    }
}
