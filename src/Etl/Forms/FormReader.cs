using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;

namespace QualityMonitor.Etl.Forms;

/// <summary>
/// Knows a returned form by its hidden marks. A form brings its layout with it: nobody has to describe it.
/// </summary>
internal static class FormReader
{
    /// <param name="workbook">Freshly opened; its first sheet is begun.</param>
    /// <returns>Null for any other workbook.</returns>
    public static FormMark? Find(Workbook workbook)
    {
        var marks = new Dictionary<int, string>();
        foreach (var row in workbook.Sheets().FirstOrDefault()?.Rows() ?? [])
        {
            if (row.Number > FormVocabulary.VersionRow || (row.Number > FormVocabulary.MarkerRow && marks.Count == 0))
                break;
            if (
                row[1].Text.Trim() is { Length: > 0 } text
                && (row.Number > FormVocabulary.MarkerRow || text == FormVocabulary.Marker)
            )
                marks[row.Number] = text;
        }

        return marks.ContainsKey(FormVocabulary.MarkerRow)
            ? new FormMark(
                Mark(FormVocabulary.ProgrammeRow),
                Mark(FormVocabulary.OrganisationRow),
                Mark(FormVocabulary.PeriodRow),
                Mark(FormVocabulary.VersionRow)
            )
            : null;

        string Mark(int row) => marks.GetValueOrDefault(row, "");
    }

    /// <summary>What can be told of a form by its marks alone.</summary>
    /// <returns>Null: read on.</returns>
    public static Problem? WhyRefused(FormMark mark) =>
        mark.Version != FormVocabulary.Version ? FormMessages.OldForm(mark.Version)
        : mark.ProgrammeCode.Length == 0 ? FormMessages.MarkSpoilt(mark.ProgrammeCode, FormVocabulary.ProgrammeRow)
        : null;

    /// <summary>
    /// A form as a layout, so that its cells are read, checked and counted like those of any table. The hidden code
    /// alone says the indicator.
    /// </summary>
    public static Layout LayoutOf(FormMark mark) =>
        new("form")
        {
            Files = [new FileGlob("*")],
            SheetNumber = 1,
            Words = [TextPattern.Parse(FormVocabulary.Marker)],
            HeaderWords = [.. Headers.Select(static header => TextPattern.Parse(header.Words))],
            HeaderRows = 1,
            Columns =
            [
                .. Headers.Select(static header => new ColumnRule(
                    new ColumnPlace.Header(TextPattern.Parse(header.Words)),
                    header.Role,
                    null,
                    null,
                    null,
                    IsOptional: false
                )),
            ],
            Period = new FilePlace.Mark(mark.PeriodCode, FormVocabulary.PeriodRow),
            Organisation = new FilePlace.Mark(mark.OrganisationCode, FormVocabulary.OrganisationRow),
            Skip = [],
            Splits = [],
            Checks = [],
            ProgrammeCode = mark.ProgrammeCode,
            IsForm = true,
        };

    private static readonly (string Words, ColumnRole Role)[] Headers =
    [
        (FormVocabulary.Code, ColumnRole.Code),
        (FormVocabulary.Numerator, ColumnRole.Numerator),
        (FormVocabulary.Denominator, ColumnRole.Denominator),
        (FormVocabulary.Value, ColumnRole.Value),
    ];
}
