using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Indicators.Narrative;
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
    private readonly PassportNotes notes = new();
    private readonly TextsFields fields;
    private readonly TextsTaken taken;

    private TextsReader(TextsFields fields)
    {
        this.fields = fields;
        taken = new TextsTaken(fields);
    }

    /// <param name="sign">What is printed under words, of the name as written and the organisation that they are of; see
    /// <see cref="Indicators.Authority.SignatureRule"/>.</param>
    public static TextsContent Read(TextsBook book, ProgrammeHistory history, Func<string, string?, string> sign)
    {
        var reader = new TextsReader(new TextsFields(history, sign));
        reader.Explanations(book);
        reader.Proposals(book);
        reader.Passages(book);
        foreach (var (info, meant) in book.Unread)
            reader.notes.Add(
                info.Number,
                1,
                1,
                Severity.Warning,
                TextsMessages.SheetNotFound(info.Name, meant),
                info.Name
            );
        return new TextsContent(
            reader.taken.Texts,
            reader.notes.Issues,
            new CellTally
            {
                Seen = book.CellsSeen,
                Loaded = reader.taken.Cells,
                Labels = book.CellsSeen - reader.taken.Cells,
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
            var (why, action) = (
                TextsFields.Prose(sheet, row, Words.Explanations.Why),
                TextsFields.Prose(sheet, row, Words.Explanations.Action)
            );
            if (why.Length + action.Length == 0)
                continue;
            if (
                fields.Indicator(sheet, row) is { } indicator
                && TextsFields.Period(sheet, row) is { } period
                && fields.TryOrganisation(sheet, row, out var speaker)
            )
                taken.Add(
                    sheet,
                    row,
                    Words.Explanations.Why,
                    new SaidText(
                        SaidKind.Explanation,
                        "",
                        "",
                        indicator,
                        speaker?.Code,
                        period,
                        why,
                        action,
                        "",
                        "",
                        fields.Author(sheet, row, speaker)
                    ),
                    speaker
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
            var what = TextsFields.Prose(sheet, row, Words.Proposals.What);
            if (
                what.Length > 0
                && TextsFields.Period(sheet, row) is { } period
                && fields.TryOrganisation(sheet, row, out var speaker)
            )
                taken.Add(
                    sheet,
                    row,
                    Words.Proposals.What,
                    new SaidText(
                        SaidKind.Proposal,
                        "",
                        "",
                        null,
                        speaker?.Code,
                        period,
                        what,
                        TextsFields.Prose(sheet, row, Words.Proposals.Gives),
                        sheet.Text(row, Words.Proposals.Responsible),
                        sheet.Text(row, Words.Proposals.Term),
                        fields.Author(sheet, row, speaker)
                    ),
                    speaker
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
            var text = TextsFields.Prose(sheet, row, Words.Passages.Text);
            if (text.Length == 0)
                continue;
            var hasPeriod = sheet.Text(row, Words.Period).Length > 0;
            var hasIndicator = sheet.Text(row, Words.Indicator).Length > 0;
            var period = hasPeriod ? TextsFields.Period(sheet, row) : null;
            var indicator = hasIndicator ? fields.Indicator(sheet, row) : null;
            if (
                hasPeriod == period is not null
                && hasIndicator == indicator is not null
                && TextsFields.Kind(sheet, row) is { } kind
                && fields.TryOrganisation(sheet, row, out var speaker)
            )
                taken.Add(
                    sheet,
                    row,
                    Words.Passages.Text,
                    new SaidText(
                        SaidKind.Passage,
                        kind,
                        sheet.Text(row, Words.Passages.Section),
                        indicator,
                        speaker?.Code,
                        period,
                        text,
                        "",
                        "",
                        "",
                        fields.Author(sheet, row, speaker)
                    ),
                    speaker
                );
        }
    }

    private PassportSheet? Sheet(TextsBook book, string name, string[] required, string[] others)
    {
        if (book.Find(name) is not var (info, rows))
            return null;
        var sheet = new PassportSheet(info, rows, [.. required, .. others], notes, sharesMerged: true);
        return sheet.Requires(required) ? sheet : null;
    }
}

/// <summary>What a workbook of texts says.</summary>
internal sealed record TextsContent(IReadOnlyList<NewText> Texts, IReadOnlyList<NewIssue> Issues, CellTally Cells);
