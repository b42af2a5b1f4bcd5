using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using Words = QualityMonitor.Indicators.Narrative.NarrativeVocabulary;

namespace QualityMonitor.Etl.Narrative;

/// <summary>
/// Reads the texts of a workbook for its programme. A row without words of its own is no text: the workbook that was
/// sent out names indicators that nobody has explained yet.
/// </summary>
internal sealed class TextsReader
{
    /// <summary>Characters of one text: about a page.</summary>
    private const int Longest = 4_000;

    private readonly PassportNotes notes = new();
    private readonly List<NewText> texts = [];
    private readonly HashSet<string> codes;
    private readonly OrganisationFinder organisations;
    private readonly string ownerCode;
    private readonly string author;
    private long loaded;

    /// <param name="author">Who signs where a row does not say: the sender, as the passport names them; empty for
    /// none.</param>
    private TextsReader(ProgrammeHistory history, string author)
    {
        this.author = author;
        ownerCode = history.Latest.OwnerCode;
        codes = history
            .Revisions.SelectMany(static one => one.Passport.Indicators)
            .Select(static one => IndicatorIndex.CodeKey(one.Code))
            .ToHashSet(StringComparer.Ordinal);
        organisations = new OrganisationFinder(history.Latest, new OrganisationDirectory(history.Everyone()));
    }

    public static TextsContent Read(TextsBook book, ProgrammeHistory history, string author)
    {
        var reader = new TextsReader(history, author);
        reader.Explanations(book);
        reader.Proposals(book);
        reader.Passages(book);
        return new TextsContent(
            reader.texts,
            reader.notes.Issues,
            new CellTally
            {
                Seen = book.CellsSeen,
                Loaded = reader.loaded,
                Labels = book.CellsSeen - reader.loaded,
            }
        );
    }

    private void Explanations(TextsBook book)
    {
        if (
            Sheet(
                book,
                Words.ExplanationsSheet,
                [Words.Explanations.Why, Words.Indicator, Words.Period],
                [Words.Organisation, Words.Explanations.Action, Words.Author]
            )
            is not { } sheet
        )
            return;
        foreach (var row in sheet.Rows)
        {
            var (why, action) = (sheet.Text(row, Words.Explanations.Why), sheet.Text(row, Words.Explanations.Action));
            if (why.Length + action.Length == 0)
                continue;
            if (
                IndicatorOf(sheet, row, isRequired: true) is { } indicator
                && PeriodOf(sheet, row, isRequired: true) is { } period
                && TryOrganisation(sheet, row, out var organisation)
            )
                Add(
                    sheet,
                    row,
                    Words.Explanations.Why,
                    new SaidText(
                        SaidKind.Explanation,
                        "",
                        "",
                        indicator,
                        organisation,
                        period,
                        why,
                        action,
                        "",
                        "",
                        AuthorOf(sheet, row)
                    )
                );
        }
    }

    private void Proposals(TextsBook book)
    {
        if (
            Sheet(
                book,
                Words.ProposalsSheet,
                [Words.Proposals.What, Words.Period],
                [
                    Words.Organisation,
                    Words.Proposals.Responsible,
                    Words.Proposals.Term,
                    Words.Proposals.Gives,
                    Words.Author,
                ]
            )
            is not { } sheet
        )
            return;
        foreach (var row in sheet.Rows)
        {
            var what = sheet.Text(row, Words.Proposals.What);
            if (
                what.Length > 0
                && PeriodOf(sheet, row, isRequired: true) is { } period
                && TryOrganisation(sheet, row, out var organisation)
            )
                Add(
                    sheet,
                    row,
                    Words.Proposals.What,
                    new SaidText(
                        SaidKind.Proposal,
                        "",
                        "",
                        null,
                        organisation,
                        period,
                        what,
                        sheet.Text(row, Words.Proposals.Gives),
                        sheet.Text(row, Words.Proposals.Responsible),
                        sheet.Text(row, Words.Proposals.Term),
                        AuthorOf(sheet, row)
                    )
                );
        }
    }

    private void Passages(TextsBook book)
    {
        if (
            Sheet(
                book,
                Words.PassagesSheet,
                [Words.Passages.Text],
                [
                    Words.Passages.ReportKind,
                    Words.Passages.Section,
                    Words.Indicator,
                    Words.Organisation,
                    Words.Period,
                    Words.Author,
                ]
            )
            is not { } sheet
        )
            return;
        foreach (var row in sheet.Rows)
        {
            var text = sheet.Text(row, Words.Passages.Text);
            if (text.Length == 0)
                continue;
            var hasPeriod = sheet.Text(row, Words.Period).Length > 0;
            var hasIndicator = sheet.Text(row, Words.Indicator).Length > 0;
            var period = hasPeriod ? PeriodOf(sheet, row, isRequired: true) : null;
            var indicator = hasIndicator ? IndicatorOf(sheet, row, isRequired: true) : null;
            if (
                hasPeriod == period is not null
                && hasIndicator == indicator is not null
                && TryOrganisation(sheet, row, out var organisation)
            )
                Add(
                    sheet,
                    row,
                    Words.Passages.Text,
                    new SaidText(
                        SaidKind.Passage,
                        sheet.Text(row, Words.Passages.ReportKind).ToLowerInvariant(),
                        sheet.Text(row, Words.Passages.Section),
                        indicator,
                        organisation,
                        period,
                        text,
                        "",
                        "",
                        "",
                        AuthorOf(sheet, row)
                    )
                );
        }
    }

    private PassportSheet? Sheet(TextsBook book, string name, string[] required, string[] others)
    {
        if (book.Find(name) is not var (info, rows))
            return null;
        var sheet = new PassportSheet(info, rows, [.. required, .. others], notes);
        return sheet.Requires(required) ? sheet : null;
    }

    /// <summary>A reference to an indicator that there is none of is told at once; the text is kept.</summary>
    private void Add(PassportSheet sheet, Row row, string column, SaidText text)
    {
        if (text.Text.Length > Longest || text.Action.Length > Longest)
        {
            sheet.Wrong(row, column, TextsMessages.TooLong(Longest));
            return;
        }

        foreach (var piece in ProseReader.Read(text.Text + "\n" + text.Action, IsCode))
        {
            if (
                piece is TextPiece.Reference reference
                && !ReferenceNames.Is(reference.Subject)
                && !IsCode(reference.Subject)
            )
                sheet.Wrong(
                    row,
                    column,
                    TextsMessages.ReferenceUnknown(reference.Written, reference.Subject),
                    Severity.Warning
                );
        }

        loaded += sheet.Known(row);
        texts.Add(
            new NewText(text, new CellAddress(sheet.Info.Number, row.Number, Math.Max(1, sheet.ColumnOf(column))))
        );
    }

    private bool IsCode(string word) => codes.Contains(IndicatorIndex.CodeKey(word));

    private string AuthorOf(PassportSheet sheet, Row row) =>
        sheet.Text(row, Words.Author) is { Length: > 0 } named ? named : author;

    /// <summary>The code that a cell begins with: «1.2 Доля обучающихся» names its indicator as well.</summary>
    private string? IndicatorOf(PassportSheet sheet, Row row, bool isRequired)
    {
        if (sheet.Code(row, Words.Indicator) is not { } written)
            return null;
        var code = IsCode(written) ? written : written.Split(' ', 2)[0].TrimEnd('.', ',', ':');
        if (IsCode(code))
            return code;
        if (isRequired)
            sheet.Wrong(row, Words.Indicator, TextsMessages.IndicatorUnknown(written));
        return null;
    }

    private static Period? PeriodOf(PassportSheet sheet, Row row, bool isRequired)
    {
        var written = sheet.CellAt(row, Words.Period).Text;
        if (string.IsNullOrWhiteSpace(written))
        {
            if (isRequired)
                sheet.Wrong(row, Words.Period, TextsMessages.PeriodMissing());
            return null;
        }

        var read = PeriodReader.Read(written);
        if (!read.IsOk)
            sheet.Wrong(row, Words.Period, read.Problem!);
        return read.IsOk ? read.Value : null;
    }

    /// <returns>False, with an issue, where a name is nobody's: said of the whole programme it would say another
    /// thing.</returns>
    private bool TryOrganisation(PassportSheet sheet, Row row, out string? code)
    {
        code = null;
        var written = sheet.Text(row, Words.Organisation);
        if (written.Length == 0)
            return !sheet.Loses(row, [Words.Organisation]);
        var found = organisations.Find(written);
        if (!found.IsOk)
        {
            sheet.Wrong(row, Words.Organisation, found.Problem!);
            return false;
        }

        code = found.Value.Code == ownerCode ? null : found.Value.Code;
        return true;
    }
}

/// <summary>What a workbook of texts says.</summary>
internal sealed record TextsContent(IReadOnlyList<NewText> Texts, IReadOnlyList<NewIssue> Issues, CellTally Cells);
