using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Recognition;

/// <summary>A sheet that is not loaded, while others of its workbook are.</summary>
/// <param name="Form">Whose form it is, where it is one.</param>
internal sealed record SheetRemark(SheetInfo Sheet, Severity Severity, Problem Problem, FormMark? Form)
{
    /// <summary>A form that is spoilt is marked at its first cell; elsewhere the sentence names the sheet.</summary>
    public NewIssue Issue(ProgrammeDefinition programme) =>
        (Form is null ? null : About(Form, programme, Problem)) is { } about
            ? about with
            {
                Cell = Cell,
            }
            : new NewIssue(Severity == Severity.Error ? Cell : null, Severity, Problem, null);

    private CellAddress Cell => new(Sheet.Number, 1, 1);

    /// <summary>The refusal of a form as a remark about its organisation and period.</summary>
    /// <returns>Null where its marks do not tell.</returns>
    public static NewIssue? About(FormMark mark, ProgrammeDefinition programme, Problem refusal)
    {
        var organisation = programme.Organisations.FirstOrDefault(one => one.Code == mark.OrganisationCode);
        var period = Period.FromCode(mark.PeriodCode);
        return mark.ProgrammeCode != programme.Code || organisation is null || !period.IsOk
            ? null
            : new NewIssue(null, Severity.Error, refusal, null, null, organisation.Code, period.Value);
    }
}
