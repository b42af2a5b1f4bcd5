using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Passport;

namespace QualityMonitor.Etl.Trials;

/// <summary>What would become of a passport: its plan values, what is wrong in it and where its cells went.</summary>
internal static class PassportTrial
{
    public static TrialReport Fill(TrialReport report, PassportContent passport)
    {
        var sheets = passport.Sheets.ToDictionary(static sheet => sheet.Number, static sheet => sheet.Name);
        return report with
        {
            IsPassport = true,
            ProgrammeCode = passport.Programme?.Code,
            Problem = passport.Rejection,
            Figures = Plans(passport, sheets),
            Issues =
            [
                .. passport.Issues.Select(issue =>
                    TrialWords.Of(issue, issue.Cell is { } cell ? sheets[cell.Sheet] : "")
                ),
            ],
            Cells = passport.Cells,
        };
    }

    private static IReadOnlyList<TrialFigure> Plans(PassportContent passport, Dictionary<int, string> sheets)
    {
        if (passport.Programme is not { } programme || passport.Plans.Count == 0)
            return [];
        var words = new TrialWords(sheets, programme);
        return [.. passport.Plans.Select(plan => words.Of(new Mapped.Plan(plan)))];
    }
}
