using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Store;
using Words = QualityMonitor.Indicators.Narrative.NarrativeVocabulary;

namespace QualityMonitor.Etl.Narrative;

/// <summary>The texts that are taken from a workbook; why one is not, or is printed nowhere, is told at its cell.</summary>
internal sealed class TextsTaken(TextsFields fields)
{
    private readonly List<NewText> texts = [];

    public IReadOnlyList<NewText> Texts => texts;

    /// <summary>How many cells the texts were made of.</summary>
    public long Cells { get; private set; }

    /// <summary>A reference to an indicator that there is none of is told at once; the text is kept.</summary>
    /// <param name="speaker">Null: the programme's owner.</param>
    public void Add(PassportSheet sheet, Row row, string column, SaidText text, Organisation? speaker)
    {
        if (ProseCells.WhyRefused(text) is { } refusal)
        {
            sheet.Wrong(row, column, refusal);
            return;
        }

        if (IsOneTooMany(text))
        {
            sheet.Wrong(row, column, TextsMessages.TooManyProposals(NarrativeRule.MostProposals));
            return;
        }

        switch (TextPlaces.Of(text, speaker?.Level, fields.CadenceOf(text.IndicatorCode)))
        {
            case TextPlace.NotOfSpeaker:
                sheet.Wrong(row, column, TextsMessages.NotOfSpeaker(speaker!.ShortName));
                return;
            case TextPlace.NoReportOfPeriod:
                sheet.Wrong(row, Words.Period, TextsMessages.NoReportOfPeriod(text.Period!.Title), Severity.Warning);
                break;
            default:
                break;
        }

        foreach (var doubt in ProseCells.Doubts(text, fields.IsCode))
            sheet.Wrong(row, column, doubt, Severity.Warning);

        Cells += sheet.Known(row);
        texts.Add(
            new NewText(text, new CellAddress(sheet.Info.Number, row.Number, Math.Max(1, sheet.ColumnOf(column))))
        );
    }

    private bool IsOneTooMany(SaidText text) =>
        text.Kind == SaidKind.Proposal
        && !text.IsTakenBack
        && texts.Count(one =>
            one.Text.Kind == SaidKind.Proposal
            && !one.Text.IsTakenBack
            && one.Text.OrganisationCode == text.OrganisationCode
            && one.Text.Period == text.Period
        ) >= NarrativeRule.MostProposals;
}
