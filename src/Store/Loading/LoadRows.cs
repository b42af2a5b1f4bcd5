using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>The rows of a load that are few: everything but figures.</summary>
internal sealed class LoadRows(StoreConnection connection, Ids ids, long processingId)
{
    public async ValueTask AddAsync(NewPlanValue planValue, CancellationToken cancellationToken)
    {
        var row = new
        {
            processingId,
            indicatorId = await ids.IndicatorAsync(planValue.IndicatorCode, cancellationToken),
            organisationId = await ids.OrganisationAsync(planValue.OrganisationCode, cancellationToken),
            periodId = await ids.PeriodAsync(planValue.Period, cancellationToken),
            originalText = planValue.OriginalText,
            document = planValue.Document,
            validFrom = planValue.ValidFrom,
            sheetNo = planValue.Cell.Sheet,
            rowNo = planValue.Cell.Row,
            columnNo = planValue.Cell.Column,
        };
        await connection.ExecuteAsync("add_plan_value", row, cancellationToken);
    }

    public async ValueTask AddAsync(NewIssue issue, CancellationToken cancellationToken)
    {
        var row = new
        {
            processingId,
            sheetNo = issue.Cell?.Sheet,
            rowNo = issue.Cell?.Row,
            columnNo = issue.Cell?.Column,
            severity = ColumnWords<Severity>.Of(issue.Severity),
            code = issue.Problem.Code,
            message = issue.Problem.Sentence,
            expected = issue.Problem.Expected,
            detail = issue.Detail,
            valueText = issue.ValueText,
            indicatorCode = issue.IndicatorCode,
            organisationCode = issue.OrganisationCode,
            periodCode = issue.Period?.Code,
        };
        await connection.ExecuteAsync("add_issue", row, cancellationToken);
    }

    public async ValueTask AddAsync(NewActivity activity, CancellationToken cancellationToken)
    {
        var row = new
        {
            processingId,
            programmeId = ids.Programme,
            position = activity.Position,
            text = activity.Text,
            periodText = activity.PeriodText,
            periodKind = activity.PeriodKind,
            startsOn = activity.StartsOn,
            endsOn = activity.EndsOn,
            responsible = activity.Responsible,
            execution = activity.Execution is { } reported ? ColumnWords<ExecutionDegree>.Of(reported.Degree) : null,
            executedOn = activity.Execution?.On,
            executionText = activity.ExecutionText,
            executionColumnNo = activity.ExecutionColumn,
            organisationId = activity.OrganisationCode is { } school
                ? await ids.OrganisationAsync(school, cancellationToken)
                : (long?)null,
            risk = activity.Risk,
            sheetNo = activity.Cell.Sheet,
            rowNo = activity.Cell.Row,
            columnNo = activity.Cell.Column,
        };
        await connection.ExecuteAsync("add_activity", row, cancellationToken);
    }

    public async ValueTask AddAsync(NewText row, CancellationToken cancellationToken)
    {
        var said = row.Text;
        var columns = new
        {
            processingId,
            programmeId = ids.Programme,
            kind = ColumnWords<SaidKind>.Of(said.Kind),
            reportKind = said.ReportKind,
            section = said.Section,
            indicatorCode = said.IndicatorCode,
            organisationCode = said.OrganisationCode,
            periodId = said.Period is { } period ? await ids.PeriodAsync(period, cancellationToken) : (long?)null,
            text = said.Text,
            action = said.Action,
            responsible = said.Responsible,
            term = said.Term,
            author = said.Author,
            sheetNo = row.Cell.Sheet,
            rowNo = row.Cell.Row,
            columnNo = row.Cell.Column,
        };
        await connection.ExecuteAsync("add_said_text", columns, cancellationToken);
    }

    public async ValueTask AddAsync(NewRiskMark riskMark, CancellationToken cancellationToken)
    {
        var row = new
        {
            processingId,
            programmeId = ids.Programme,
            organisationId = await ids.OrganisationAsync(riskMark.OrganisationCode, cancellationToken),
            risk = riskMark.Risk,
            originalText = riskMark.OriginalText,
            level = riskMark.Level is { } level ? ColumnWords<RiskLevel>.Of(level) : null,
            periodId = riskMark.Period is { } period ? await ids.PeriodAsync(period, cancellationToken) : (long?)null,
            sheetNo = riskMark.Cell.Sheet,
            rowNo = riskMark.Cell.Row,
            columnNo = riskMark.Cell.Column,
        };
        await connection.ExecuteAsync("add_risk_mark", row, cancellationToken);
    }

    public async Task AddCoverageAsync(
        Dictionary<(long Organisation, long Period), long> coverage,
        CancellationToken cancellationToken
    )
    {
        foreach (var ((organisationId, periodId), figureCount) in coverage)
            await connection.ExecuteAsync(
                "add_coverage",
                new
                {
                    processingId,
                    organisationId,
                    periodId,
                    figureCount,
                },
                cancellationToken
            );
    }

    /// <summary>How the attempt ended.</summary>
    public Task<int> CompleteAsync(Processing processing, CancellationToken cancellationToken)
    {
        var row = new
        {
            id = processing.Id,
            kind = ColumnWords<ProcessingKind>.Of(processing.Kind),
            outcome = ColumnWords<ProcessingOutcome>.Of(processing.Outcome),
            layout = processing.Layout,
            programmeId = ids.Programme,
            reasonCode = processing.ReasonCode,
            reason = processing.Reason,
            reasonExpected = processing.ReasonExpected,
            cellsSeen = processing.CellsSeen,
            cellsLoaded = processing.CellsLoaded,
            issueCount = processing.IssueCount,
            processedAt = processing.ProcessedAt,
        };
        return connection.ExecuteAsync("complete_processing", row, cancellationToken);
    }

    /// <summary>Gives the attempt its place in the order of commits: the last thing before the commit.</summary>
    public async Task<AsOf> NumberAsync(CancellationToken cancellationToken)
    {
        var commitNo = await Commits.NextAsync(connection, cancellationToken);
        await connection.ExecuteAsync("number_processing", new { id = processingId, commitNo }, cancellationToken);
        return new AsOf(commitNo);
    }
}
