using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// Knows a returned form by its hidden marks, on whatever sheet it stands. A form brings its layout with it: nobody has
/// to describe it.
/// </summary>
internal static class FormReader
{
    /// <returns>Null for any other sheet.</returns>
    public static FormSheet? Of(SheetHead head)
    {
        if (Mark(FormVocabulary.MarkerRow) != FormVocabulary.Marker)
            return null;
        var mark = new FormMark(
            Mark(FormVocabulary.ProgrammeRow),
            Mark(FormVocabulary.OrganisationRow),
            Mark(FormVocabulary.PeriodRow),
            Mark(FormVocabulary.VersionRow)
        );
        var shape = Mark(FormVocabulary.ShapeRow);
        return new FormSheet(mark, head, WhyRefused(mark) is { } refusal ? refusal : Bind(mark, shape, head));

        string Mark(int row) => head[row, 1].Text.Trim();
    }

    /// <summary>
    /// A form without its marks: its hidden column or the rows above the table are gone, or what is seen of it was copied
    /// into another workbook.
    /// </summary>
    public static bool IsUnmarked(SheetHead head) =>
        head.Rows.Any(static row =>
            Array.TrueForAll(Seen, header => Has(row, header))
            && Enum.GetValues<FormShape>().Any(shape => FormShapes.Columns(shape).All(header => Has(row, header)))
        );

    private static bool Has(Row row, string header)
    {
        foreach (var column in row.Columns)
        {
            if (TextNormalizer.Fold(row[column].Text) == TextNormalizer.Fold(header))
                return true;
        }

        return false;
    }

    /// <summary>No other table has all of these in one row, and columns for figures beside them.</summary>
    private static readonly string[] Seen = [FormVocabulary.Indicator, FormVocabulary.Unit, FormVocabulary.Asked];

    private static Parsed<Binding> Bind(FormMark mark, string shapeMark, SheetHead head)
    {
        if (FormShapes.Read(shapeMark) is not { } shape)
            return FormMessages.MarkSpoilt(shapeMark, FormVocabulary.ShapeRow);
        var bound = Binder.Bind(LayoutOf(mark, shape), head);
        return bound.IsOk ? bound : FormMessages.ColumnMissing(shape);
    }

    /// <summary>What can be told of a form by its marks alone.</summary>
    /// <returns>Null: read on.</returns>
    private static Problem? WhyRefused(FormMark mark) =>
        mark.Version != FormVocabulary.Version ? FormMessages.OldForm(mark.Version)
        : mark.ProgrammeCode.Length == 0 ? FormMessages.MarkSpoilt(mark.ProgrammeCode, FormVocabulary.ProgrammeRow)
        : null;

    /// <summary>
    /// A form as a layout, so that its cells are read, checked and counted like those of any table. The hidden code
    /// alone says the indicator.
    /// </summary>
    private static Layout LayoutOf(FormMark mark, FormShape shape)
    {
        var needed = FormShapes.Columns(shape).Prepend(FormVocabulary.Code).ToList();
        return new Layout("form")
        {
            Files = [new FileGlob("*")],
            Words = [],
            HeaderWords = [.. needed.Select(TextPattern.Parse)],
            HeaderRows = 1,
            Columns =
            [
                .. needed.Select(static header => Column(header)),
                .. Said.Select(static header => Column(header)),
            ],
            Period = new FilePlace.Mark(mark.PeriodCode, FormVocabulary.PeriodRow),
            Organisation = new FilePlace.Mark(mark.OrganisationCode, FormVocabulary.OrganisationRow),
            Skip = [],
            Splits = [],
            Checks = [],
            ProgrammeCode = mark.ProgrammeCode,
            IsForm = true,
        };
    }

    private static ColumnRule Column(string header) =>
        new(
            new ColumnPlace.Header(TextPattern.Parse(header)),
            Roles[header],
            null,
            null,
            null,
            IsOptional: Said.Contains(header, StringComparer.Ordinal)
        );

    /// <summary>Where a form asks for words; many forms do not.</summary>
    private static readonly string[] Said = [FormVocabulary.Why, FormVocabulary.Action];

    private static readonly Dictionary<string, ColumnRole> Roles = new(StringComparer.Ordinal)
    {
        [FormVocabulary.Code] = ColumnRole.Code,
        [FormVocabulary.Numerator] = ColumnRole.Numerator,
        [FormVocabulary.Denominator] = ColumnRole.Denominator,
        [FormVocabulary.Value] = ColumnRole.Value,
        [FormVocabulary.Why] = ColumnRole.Why,
        [FormVocabulary.Action] = ColumnRole.Action,
    };
}
