using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>What people wrote, as far as it is of this report.</summary>
/// <param name="discretion">Of the same data.</param>
internal sealed class SaidBuilder(ReportData data, SourceBook sources, Discretion discretion)
{
    private readonly Dictionary<(string Indicator, Period Period), (SchoolNames Names, List<Fact> Figures)> hidden = [];
    private Lazy<IReadOnlyCollection<Fact>> hiddenAnywhere = new([]);

    /// <returns>Null where nobody wrote anything.</returns>
    public SaidWords? Build(IReadOnlyList<IndicatorRow> rows)
    {
        var own = rows.ToDictionary(
            static row => row.Code,
            static row => Period.FromCode(row.PeriodCode).Value,
            StringComparer.Ordinal
        );
        hiddenAnywhere = new(() =>
            discretion.HasHidden ? [.. own.SelectMany(one => KeptBackOf(one.Key, one.Value).Figures)] : []
        );
        var said = new SaidWords(
            [
                .. Of(SaidKind.Explanation)
                    .Where(one =>
                        !IsFromAbove(one)
                        && one.Text.IndicatorCode is { } code
                        && own.TryGetValue(code, out var period)
                        && NarrativeRule.IsOf(one.Text, data.Period, period)
                    )
                    .Select(one => ExplanationOf(one, own[one.Text.IndicatorCode!])),
            ],
            [
                .. Of(SaidKind.Proposal)
                    .Where(one => IsOwn(one) && NarrativeRule.IsOf(one.Text, data.Period))
                    .Take(NarrativeRule.MostProposals)
                    .Select(ProposalOf),
            ],
            [
                .. Of(SaidKind.Passage)
                    .Where(one => IsOwn(one) && (one.Text.Period is null || NarrativeRule.IsOf(one.Text, data.Period)))
                    .Select(PassageOf),
            ]
        );
        var earlier = Of(SaidKind.Explanation)
            .Where(one => IsOwn(one) && one.Text.Period?.End < data.Period.Start && one.Text.IndicatorCode is not null)
            .GroupBy(static one => one.Text.IndicatorCode!, StringComparer.Ordinal)
            .Where(group => own.ContainsKey(group.Key))
            .Select(static group => group.MaxBy(static one => one.Text.Period!.End)!)
            .Select(one => ExplanationOf(one, one.Text.Period!))
            .ToList();
        if (earlier.Count > 0)
            said = said with { Earlier = earlier };
        return said.Earlier is null && said.Explanations.Count + said.Proposals.Count + said.Passages.Count == 0
            ? null
            : said;
    }

    /// <summary>Of prose and proposals, which speak of any indicator.</summary>
    private string Stated(string text) =>
        HiddenNumbers.AreStatedIn(text, hiddenAnywhere.Value) ? HiddenText.Prose : text;

    private IEnumerable<StoredText> Of(SaidKind kind) => data.Texts.Where(one => one.Text.Kind == kind);

    private bool IsOwn(StoredText one) => Speaker(one) is null;

    /// <summary>What a region says of its own figure explains none of its municipality's.</summary>
    private bool IsFromAbove(StoredText one) =>
        Speaker(one) is { } code && data.Tree.Above(data.Programme.OwnerCode).Any(above => above.Code == code);

    /// <summary>Null: who the report is of.</summary>
    private string? Speaker(StoredText one) =>
        (one.Text.OrganisationCode ?? data.WholeOwner) is var code && code == data.Programme.OwnerCode ? null : code;

    /// <param name="period">Of the figure that is explained.</param>
    private Explanation ExplanationOf(StoredText one, Period period)
    {
        var isKeptBack = IsKeptBack(one, period);
        return new Explanation(
            one.Text.IndicatorCode!,
            Speaker(one),
            Speaker(one) is { } code ? data.NameOf(code) : null,
            isKeptBack ? "" : one.Text.Text,
            isKeptBack ? "" : one.Text.Action,
            one.Text.Author,
            data.DayOf(one.Source.ReceivedAt),
            isKeptBack ? Cite(one) with { OriginalText = FactText.KeptBack } : Cite(one)
        )
        {
            IsKeptBack = isKeptBack,
        };
    }

    /// <summary>
    /// Whoever says why a figure of three is what it is tells of the three, with or without a number; a number of theirs
    /// tells of them with or without a name.
    /// </summary>
    private bool IsKeptBack(StoredText one, Period period)
    {
        var indicator = one.Text.IndicatorCode!;
        if (discretion.Hides(indicator, one.Text.OrganisationCode ?? data.WholeOwner, period, ""))
            return true;
        var kept = KeptBackOf(indicator, period);
        var words = one.Text.Text + "\n" + one.Text.Action;
        return kept.Names.IsAnotherIn(words, data.Programme.OwnerCode) || HiddenNumbers.AreToldIn(words, kept.Figures);
    }

    private (SchoolNames Names, List<Fact> Figures) KeptBackOf(string indicator, Period period)
    {
        if (hidden.TryGetValue((indicator, period), out var known))
            return known;
        var schools = data.Schools.Where(school => discretion.Hides(indicator, school.Code, period, "")).ToList();
        return hidden[(indicator, period)] = (
            new SchoolNames(schools),
            [.. schools.Select(school => data.Facts.Find(indicator, school.Code, period)?.Fact).OfType<Fact>()]
        );
    }

    private Proposal ProposalOf(StoredText one) =>
        new(
            Stated(one.Text.Text),
            one.Text.Responsible,
            one.Text.Term,
            Stated(one.Text.Action),
            one.Text.Author,
            data.DayOf(one.Source.ReceivedAt),
            Cite(one)
        );

    private Passage PassageOf(StoredText one) =>
        new(
            one.Text.ReportKind,
            one.Text.Section,
            one.Text.IndicatorCode,
            Stated(one.Text.Text),
            one.Text.Author,
            data.DayOf(one.Source.ReceivedAt),
            Cite(one)
        )
        {
            PeriodCode = one.Text.Period?.Code,
        };

    private Origin Cite(StoredText one) =>
        sources.Cite(one.Source, null, Stated(one.Text.Text), one.Text.OrganisationCode ?? data.Programme.OwnerCode);
}
