using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// Asks <see cref="AuthorityRule"/> of every row of a file, and gathers what its sender does not speak for: it is not
/// loaded, and becomes one question an organisation and period. Nothing in the questions, nor in other remarks, is put
/// down to an organisation that the sender does not speak for: it has sent nothing. A school belongs to the municipality
/// that it was in at the time that the row is of.
/// </summary>
internal sealed class RowAuthority(Origin origin, ProgrammeHistory history)
{
    private readonly ProgrammeDefinition programme = history.Everybody(null);
    private readonly Dictionary<(string Organisation, Period? Period), bool> allowed = [];
    private readonly Dictionary<(string Organisation, Period? Period), (CellAddress First, int Rows)> waiting = [];
    private readonly string? own = AuthorityRule.OwnOrganisation(origin, history.Everybody(null));

    /// <summary>Asked of all that would be loaded; remarks are no claims.</summary>
    public bool IsSpokenFor(Mapped mapped) =>
        mapped is Mapped.Issue || SpeaksFor(PlaceOf(mapped).Organisation, PlaceOf(mapped).Period);

    /// <returns>False when it waits: it is counted for its question.</returns>
    public bool LetsIn(Mapped mapped)
    {
        if (mapped is Mapped.Issue)
            return true;
        var (organisation, period, cell) = PlaceOf(mapped);
        return LetsIn(organisation, period, cell);
    }

    /// <inheritdoc cref="SignatureRule.Of"/>
    public string Signed(string written, string? organisationCode) =>
        SignatureRule.Of(origin, programme, written, organisationCode);

    /// <inheritdoc cref="LetsIn(Mapped)"/>
    public bool LetsIn(NewText text) =>
        AuthorityRule.OfText(origin, history.Everybody(text.Text.Period), text.Text) is Verdict.Allowed
        || Waits(text.Text.OrganisationCode, text.Text.Period, text.Cell);

    private bool LetsIn(string? organisation, Period? period, CellAddress cell) =>
        SpeaksFor(organisation, period) || Waits(organisation, period, cell);

    /// <returns>False: it does not get in.</returns>
    private bool Waits(string? organisation, Period? period, CellAddress cell)
    {
        var place = (organisation ?? programme.OwnerCode, period);
        waiting[place] = waiting.TryGetValue(place, out var known) ? (known.First, known.Rows + 1) : (cell, 1);
        return false;
    }

    public bool SpeaksFor(string? organisation, Period? period)
    {
        var code = organisation ?? programme.OwnerCode;
        if (!allowed.TryGetValue((code, period), out var answer))
            allowed[(code, period)] = answer =
                AuthorityRule.OfRow(origin, history.Everybody(period), code) is Verdict.Allowed;
        return answer;
    }

    /// <summary>A remark as the sender may be told it.</summary>
    public NewIssue Own(NewIssue issue) =>
        issue.OrganisationCode is null || SpeaksFor(issue.OrganisationCode, issue.Period)
            ? issue
            : issue with
            {
                OrganisationCode = own,
                IndicatorCode = own is null ? null : issue.IndicatorCode,
            };

    /// <summary>What waits, as remarks to the sender and the coordinator.</summary>
    public IReadOnlyList<NewIssue> Questions =>
        [
            .. waiting.Select(one => new NewIssue(
                one.Value.First,
                Severity.Error,
                AuthorityMessages.OfOther(history.NameOf(one.Key.Organisation), one.Value.Rows),
                null,
                null,
                own,
                one.Key.Period
            )),
        ];

    private static (string? Organisation, Period? Period, CellAddress Cell) PlaceOf(Mapped mapped) =>
        mapped switch
        {
            Mapped.Figure(var figure) => (figure.OrganisationCode, figure.Period, figure.Cell),
            Mapped.Plan(var plan) => (plan.OrganisationCode, plan.Period, plan.Cell),
            Mapped.Activity(var activity) => (activity.OrganisationCode, null, activity.Cell),
            Mapped.Risk(var risk) => (risk.OrganisationCode, risk.Period, risk.Cell),
            Mapped.Said(var text) => (text.Text.OrganisationCode, text.Text.Period, text.Cell),
            _ => throw new ArgumentOutOfRangeException(nameof(mapped), mapped, "It speaks of no organisation."),
        };
}
