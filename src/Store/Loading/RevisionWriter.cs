using System.Text.Json;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>Writes one revision of a programme.</summary>
internal sealed class RevisionWriter(StoreConnection connection, Ids ids)
{
    /// <summary>When a passport was first loaded; null: it is being loaded for the first time.</summary>
    public Task<DateTimeOffset?> KnownSinceAsync(long submissionId, CancellationToken cancellationToken) =>
        connection.FirstOrDefaultAsync<DateTimeOffset?>(
            "passport_known_since",
            new { submissionId },
            cancellationToken
        );

    public async Task WriteAsync(
        long processingId,
        ProgrammeDefinition definition,
        long? replaces,
        DateOnly? governsFrom,
        CancellationToken cancellationToken
    )
    {
        var revisionId = await connection.InsertAsync(
            "add_revision",
            new
            {
                processingId,
                programmeId = ids.Programme,
                name = definition.Name,
                ownerCode = definition.OwnerCode,
                document = definition.Document,
                startsOn = definition.StartsOn,
                endsOn = definition.EndsOn,
                deadlineDays = definition.DeadlineDays,
                replaces,
                governsFrom,
                continuesCode = definition.Continues.Length == 0 ? null : definition.Continues,
            },
            cancellationToken
        );

        for (var i = 0; i < definition.Organisations.Count; i++)
            await WriteAsync(revisionId, i, definition.Organisations[i], cancellationToken);
        for (var i = 0; i < definition.Indicators.Count; i++)
            await WriteAsync(revisionId, i, definition.Indicators[i], cancellationToken);
        for (var i = 0; i < definition.Recipients.Count; i++)
            await WriteAsync(revisionId, i, definition.Recipients[i], cancellationToken);
        for (var i = 0; i < definition.Checks.Count; i++)
            await WriteAsync(revisionId, i, CheckFields.Of(definition.Checks[i]), cancellationToken);
        for (var i = 0; i < definition.Policies.Count; i++)
        {
            var policy = definition.Policies[i];
            await connection.ExecuteAsync(
                "add_revision_policy",
                new
                {
                    revisionId,
                    position = i,
                    sheet = policy.Sheet,
                    fields = JsonSerializer.Serialize(policy.Fields),
                },
                cancellationToken
            );
        }
    }

    private async Task WriteAsync(
        long revisionId,
        int position,
        Organisation organisation,
        CancellationToken cancellationToken
    )
    {
        var row = new
        {
            revisionId,
            position,
            organisationId = await ids.OrganisationAsync(organisation.Code, cancellationToken),
            name = organisation.Name,
            shortName = organisation.ShortName,
            level = ColumnWords<OrganisationLevel>.Of(organisation.Level),
            parentCode = organisation.ParentCode,
            email = organisation.Email,
            aliases = JsonSerializer.Serialize(organisation.Aliases),
            validFrom = organisation.Validity.From,
            validUntil = organisation.Validity.Until,
            successorCode = organisation.Successor,
        };
        await connection.ExecuteAsync("add_revision_organisation", row, cancellationToken);
    }

    private async Task WriteAsync(
        long revisionId,
        int position,
        IndicatorDefinition indicator,
        CancellationToken cancellationToken
    )
    {
        // The text is all that is kept of a unit, so it must be read back as the same one.
        if (Unit.Parse(indicator.Unit.Text) is not { IsOk: true } unit || unit.Value != indicator.Unit)
            throw new ArgumentException(
                $"The unit of indicator {indicator.Code} is not what Unit.Parse reads from '{indicator.Unit.Text}'.",
                nameof(indicator)
            );

        var row = new
        {
            revisionId,
            position,
            indicatorId = await ids.IndicatorAsync(indicator.Code, cancellationToken),
            name = indicator.Name,
            unit = indicator.Unit.Text,
            direction = ColumnWords<Direction>.Of(indicator.Direction),
            cadence = ColumnWords<Cadence>.Of(indicator.Cadence),
            level = ColumnWords<OrganisationLevel>.Of(indicator.Level),
            rollUp = ColumnWords<RollUp>.Of(indicator.RollUp),
            accumulation = ColumnWords<Accumulation>.Of(indicator.Accumulation),
            baselinePeriodCode = indicator.BaselinePeriod?.Code,
            decimals = indicator.Decimals,
            taskTolerancePercent = indicator.TaskTolerancePercent,
            formula = indicator.Formula is { } formula ? FormulaText.Print(formula) : null,
            weightCode = indicator.WeightCode,
            validFrom = indicator.Validity.From,
            validUntil = indicator.Validity.Until,
            continuesCode = indicator.ContinuesCode.Length == 0 ? null : indicator.ContinuesCode,
            mayBeNegative = indicator.MayBeNegative,
        };
        await connection.ExecuteAsync("add_revision_indicator", row, cancellationToken);
    }

    private async Task WriteAsync(
        long revisionId,
        int position,
        Recipient recipient,
        CancellationToken cancellationToken
    )
    {
        var row = new
        {
            revisionId,
            position,
            name = recipient.Name,
            email = recipient.Email,
            role = ColumnWords<RecipientRole>.Of(recipient.Role),
            speaksFor = recipient.SpeaksFor.Length == 0 ? null : recipient.SpeaksFor,
            scopeCode = recipient.Scope,
        };
        await connection.ExecuteAsync("add_revision_recipient", row, cancellationToken);
    }

    private async Task WriteAsync(long revisionId, int position, CheckFields check, CancellationToken cancellationToken)
    {
        var row = new
        {
            revisionId,
            position,
            kind = ColumnWords<CheckKind>.Of(check.Kind),
            indicators = JsonSerializer.Serialize(check.Indicators),
            least = check.Least,
            most = check.Most,
            measure = ColumnWords<ChangeMeasure>.Of(check.Measure),
            relation = check.Relation,
            tolerance = check.Tolerance,
            strictness = ColumnWords<Strictness>.Of(check.Strictness!.Value),
            note = check.Note,
        };
        await connection.ExecuteAsync("add_revision_check", row, cancellationToken);
    }
}
