using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Recognition;

/// <summary>The forms of one workbook.</summary>
/// <param name="Forms">At least one, in the workbook's order.</param>
/// <param name="Hidden">Forms on hidden sheets beside visible ones: somebody put them away.</param>
/// <param name="Rest">What the layouts make of the other sheets.</param>
internal sealed record FormBook(IReadOnlyList<FormSheet> Forms, IReadOnlyList<FormSheet> Hidden, SheetFits Rest)
{
    /// <summary>A book in which every form is hidden has no other place for them.</summary>
    public static FormBook Of(IReadOnlyList<FormSheet> met, SheetFits rest)
    {
        var visible = met.Where(static form => !form.Sheet.IsHidden).ToList();
        return visible.Count == 0
            ? new FormBook(met, [], rest)
            : new FormBook(visible, [.. met.Where(static form => form.Sheet.IsHidden)], rest);
    }

    /// <summary>
    /// The sound forms as tables of one file, the others as remarks; the problem of the first when none is sound. An
    /// attempt is of one programme, so forms of several are not loaded at all rather than in part.
    /// </summary>
    public Parsed<ChosenLayout> Tables()
    {
        var sound = Forms.Where(static form => form.Table.IsOk).ToList();
        if (sound.Count == 0)
            return Forms[0].Table.Problem!;
        var programmes = sound.Select(static form => form.Mark.ProgrammeCode).Distinct(StringComparer.Ordinal).ToList();
        if (programmes.Count > 1)
            return FormMessages.SeveralProgrammes(programmes);
        var chosen = ChosenLayout.Of([.. sound.Select(static form => form.Table.Value)], Rest);
        return chosen with
        {
            Remarks = [.. chosen.Remarks, .. Forms.Where(IsSpoilt).Select(Spoilt), .. Hidden.Select(PutAway)],
        };
    }

    private static bool IsSpoilt(FormSheet form) => !form.Table.IsOk;

    private static SheetRemark Spoilt(FormSheet form) =>
        new(form.Sheet, Severity.Error, form.Table.Problem!, form.Mark);

    private static SheetRemark PutAway(FormSheet form) =>
        new(form.Sheet, Severity.Warning, FormMessages.Hidden(form.Sheet.Name), null);
}
