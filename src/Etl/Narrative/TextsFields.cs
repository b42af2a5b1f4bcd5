using System.Globalization;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Timeline;
using Words = QualityMonitor.Indicators.Narrative.NarrativeVocabulary;

namespace QualityMonitor.Etl.Narrative;

/// <summary>What the cells of a row of texts mean in its programme; what they do not mean is an issue at the cell.</summary>
internal sealed class TextsFields
{
    private readonly ILookup<string, string> codes;
    private readonly Dictionary<string, Cadence> cadences = new(StringComparer.Ordinal);
    private readonly OrganisationFinder organisations;
    private readonly string ownerCode;
    private readonly Func<string, string?, string> sign;

    /// <param name="sign">What is printed under words, of the name as written and the organisation that they are of.</param>
    public TextsFields(ProgrammeHistory history, Func<string, string?, string> sign)
    {
        this.sign = sign;
        ownerCode = history.Latest.OwnerCode;
        foreach (var one in history.Revisions.SelectMany(static one => one.Passport.Indicators))
            cadences[one.Code] = one.Cadence;
        codes = cadences.Keys.ToLookup(IndicatorCodes.Key, StringComparer.Ordinal);
        organisations = new OrganisationFinder(history.Latest, new OrganisationDirectory(history.Everyone()));
    }

    public static string Prose(PassportSheet sheet, Row row, string column) =>
        sheet.Text(row, column).Length == 0 ? "" : ProseCells.Tidy(sheet.CellAt(row, column).Text);

    public bool IsCode(string word) => codes.Contains(IndicatorCodes.Key(word));

    /// <param name="speaker">Null: the programme's owner.</param>
    public string Author(PassportSheet sheet, Row row, Organisation? speaker) =>
        sign(sheet.Text(row, Words.Author), speaker?.Code);

    /// <summary>
    /// The passport's own spelling of the code that the cell is or begins with: «1.2 Доля обучающихся» names its
    /// indicator as well.
    /// </summary>
    public string? Indicator(PassportSheet sheet, Row row)
    {
        if (sheet.Code(row, Words.Indicator) is not { } written)
            return null;
        if (sheet.CellAt(row, Words.Indicator) is { Kind: CellKind.Number, Number: var number })
            return Numbered(sheet, row, written, number);
        if (Code(written) is { } whole)
            return whole;
        if (Code(written.Split(' ', 2)[0].TrimEnd('.', ',', ':')) is { } first)
            return first;
        sheet.Wrong(row, Words.Indicator, TextsMessages.IndicatorUnknown(written));
        return null;
    }

    /// <summary>Typed as a number, 1.1 and 1.10 are the same cell.</summary>
    private string? Numbered(PassportSheet sheet, Row row, string written, decimal number)
    {
        var same = codes
            .SelectMany(static group => group)
            .Where(code =>
                decimal.TryParse(code, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                && value == number
            )
            .ToList();
        if (same is [var only])
            return only;
        sheet.Wrong(
            row,
            Words.Indicator,
            same.Count == 0 ? TextsMessages.IndicatorUnknown(written) : TextsMessages.IndicatorIsNumber(same)
        );
        return null;
    }

    /// <summary>How often an indicator is due; null of none.</summary>
    public Cadence? CadenceOf(string? code) => code is not null && cadences.TryGetValue(code, out var own) ? own : null;

    public static Period? Period(PassportSheet sheet, Row row)
    {
        var written = sheet.CellAt(row, Words.Period).Text;
        if (string.IsNullOrWhiteSpace(written))
        {
            sheet.Wrong(row, Words.Period, TextsMessages.PeriodMissing());
            return null;
        }

        var read = PeriodReader.Read(written);
        if (!read.IsOk)
            sheet.Wrong(row, Words.Period, read.Problem!);
        return read.IsOk ? read.Value : null;
    }

    /// <summary>The code of the kind of report; empty for all. A text for a kind that there is none of stands nowhere.</summary>
    public static string? Kind(PassportSheet sheet, Row row)
    {
        if (sheet.Text(row, Words.Passages.ReportKind) is not { Length: > 0 } written)
            return sheet.Loses(row, [Words.Passages.ReportKind]) ? null : "";
        if (ReportKindWords.Read(written) is { } kind && Words.KindsWithProse.Contains(kind, StringComparer.Ordinal))
            return kind;
        sheet.Wrong(row, Words.Passages.ReportKind, TextsMessages.KindUnknown(written));
        return null;
    }

    /// <returns>False, with an issue, where a name is nobody's: said of the whole programme it would say another
    /// thing.</returns>
    /// <param name="speaker">Null: the programme's owner.</param>
    public bool TryOrganisation(PassportSheet sheet, Row row, out Organisation? speaker)
    {
        speaker = null;
        var written = sheet.Text(row, Words.Organisation);
        if (written.Length == 0)
            return !sheet.Loses(row, [Words.Organisation]);
        var found = organisations.Find(written);
        if (!found.IsOk)
        {
            sheet.Wrong(row, Words.Organisation, found.Problem!);
            return false;
        }

        speaker = found.Value.Code == ownerCode ? null : found.Value;
        return true;
    }

    /// <summary>Codes that differ by case are two: the one that is written so is meant, or nobody knows.</summary>
    private string? Code(string written)
    {
        var same = codes[IndicatorCodes.Key(written)].ToList();
        return same.Find(code => code == written) ?? (same is [var only] ? only : null);
    }
}
