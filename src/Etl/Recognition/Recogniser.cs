using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// Says what a workbook is: a passport, a form or several of our own, a table that one of the layouts describes, or
/// nothing known. The one place that knows, for loading and for trials; one pass over the first rows of the sheets.
/// </summary>
internal static class Recogniser
{
    /// <param name="workbook">Freshly opened; its sheets are passed over once.</param>
    /// <exception cref="WorkbookRefusedException">The workbook is damaged.</exception>
    public static Recognised Recognise(LayoutChoice choice, Workbook workbook) =>
        Decide(choice, Look(choice, workbook));

    /// <summary>A passport is known by the first sheet and a workbook of texts by any: then nothing else is looked
    /// at.</summary>
    public static SheetsSeen Look(LayoutChoice choice, Workbook workbook)
    {
        var forms = new List<FormSheet>();
        var fitting = new LayoutFitting(choice.Candidates);
        var (isTextsSheet, isUnmarkedForm) = (false, false);
        foreach (var sheet in workbook.Sheets())
        {
            var head = SheetHead.Read(sheet);
            if (PassportMark.IsOn(head, isFirst: forms.Count == 0 && fitting.Sheets == 0))
                return new SheetsSeen(IsPassport: true, [], fitting.Fits);
            if (forms.Count == 0 && TextsMark.IsOn(head))
                return new SheetsSeen(IsPassport: false, [], fitting.Fits) { IsTexts = true };
            isTextsSheet |= TextsMark.IsSheetOf(head);
            if (FormReader.Of(head) is { } form)
                forms.Add(form);
            else
                isUnmarkedForm |= FormReader.IsUnmarked(head);
            fitting.Lay(head, isForm: forms.Count > 0 && forms[^1].Head == head);
        }

        return new SheetsSeen(IsPassport: false, forms, fitting.Fits)
        {
            IsTextsSheet = isTextsSheet,
            IsUnmarkedForm = isUnmarkedForm,
        };
    }

    public static Recognised Decide(LayoutChoice choice, SheetsSeen seen)
    {
        if (seen.IsPassport)
            return new Recognised.Passport();
        if (seen.IsTexts)
            return new Recognised.Texts();
        if (seen.Forms.Count > 0)
            return new Recognised.Forms(FormBook.Of(seen.Forms, seen.Fits));
        var chosen = choice.Decide(seen.Fits);
        return chosen.IsOk ? new Recognised.Table(chosen.Value)
            : seen.IsTextsSheet ? new Recognised.Texts()
            : seen.IsUnmarkedForm ? new Recognised.Unreadable(FormMessages.MarksLost())
            : new Recognised.Nothing(chosen.Problem!);
    }
}

/// <summary>What one pass over the first rows of a workbook's sheets met.</summary>
internal sealed record SheetsSeen(bool IsPassport, IReadOnlyList<FormSheet> Forms, SheetFits Fits)
{
    /// <summary>The workbook of texts for a programme's reports.</summary>
    public bool IsTexts { get; init; }

    /// <summary>One of its sheets without the rest, as CSV keeps it: whose texts they are it does not say.</summary>
    public bool IsTextsSheet { get; init; }

    /// <summary>One of its sheets is a form without its marks.</summary>
    public bool IsUnmarkedForm { get; init; }
}
