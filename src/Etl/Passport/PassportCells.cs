using QualityMonitor.Etl.Passport.Sheets;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Passport;

/// <summary>
/// Accounts for every cell of a passport: what was taken, what its issues kept out, what no column of the passport
/// means.
/// </summary>
internal sealed class PassportCells
{
    private readonly List<PassportSheet> sheets = [];
    private readonly HashSet<Row> taken = new(ReferenceEqualityComparer.Instance);

    public void Add(PassportSheet sheet) => sheets.Add(sheet);

    public void Take(IEnumerable<Row> rows) => taken.UnionWith(rows);

    /// <param name="seen">Every filled cell that was read.</param>
    /// <param name="programme">The sheet of labels and values; null when there is none.</param>
    /// <param name="isRejected">Nothing of it is loaded.</param>
    public CellTally Tally(long seen, ProgrammeSheet? programme, bool isRejected)
    {
        long loaded = programme?.FilledCells ?? 0,
            wrong = 0,
            unbound = programme?.UnboundCells ?? 0;
        foreach (var (sheet, row) in sheets.SelectMany(static sheet => sheet.Rows.Select(row => (sheet, row))))
        {
            var known = sheet.Known(row);
            unbound += row.Columns.Length - known;
            if (taken.Contains(row))
                loaded += known;
            else
                wrong += known;
        }

        return new CellTally
        {
            Seen = seen,
            Loaded = isRejected ? 0 : loaded,
            WithIssues = isRejected ? wrong + loaded : wrong,
            Unbound = unbound,
            Labels = seen - loaded - wrong - unbound,
        };
    }
}
