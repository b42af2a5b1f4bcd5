using System.Text.Json;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

internal sealed class OrganisationRow
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Level { get; set; } = "";

    public string? ParentCode { get; set; }

    public string? Email { get; set; }

    public string Aliases { get; set; } = "[]";

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? SuccessorCode { get; set; }

    public Organisation ToOrganisation() =>
        new(
            Code,
            Name,
            ShortName,
            ColumnWords<OrganisationLevel>.Read(Level),
            ParentCode,
            JsonSerializer.Deserialize<string[]>(Aliases)!
        )
        {
            Email = Email,
            Validity = new Validity(ValidFrom, ValidUntil),
            Successor = SuccessorCode,
        };
}

internal sealed class IndicatorRow
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Direction { get; set; } = "";

    public string Cadence { get; set; } = "";

    public string Level { get; set; } = "";

    public string RollUp { get; set; } = "";

    public string Accumulation { get; set; } = "";

    public string? BaselinePeriodCode { get; set; }

    public int? Decimals { get; set; }

    public decimal? TaskTolerancePercent { get; set; }

    public string? Formula { get; set; }

    public string? WeightCode { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? ContinuesCode { get; set; }

    public bool MayBeNegative { get; set; }

    public IndicatorDefinition ToIndicator(PeriodCodes periods) =>
        new(
            Code,
            Name,
            Indicators.Values.Unit.Parse(Unit).Value,
            ColumnWords<Direction>.Read(Direction),
            ColumnWords<Cadence>.Read(Cadence),
            ColumnWords<OrganisationLevel>.Read(Level),
            ColumnWords<RollUp>.Read(RollUp),
            ColumnWords<Accumulation>.Read(Accumulation)
        )
        {
            BaselinePeriod = BaselinePeriodCode is null ? null : periods.Read(BaselinePeriodCode),
            Decimals = Decimals,
            TaskTolerancePercent = TaskTolerancePercent,
            Formula = Formula is null ? null : FormulaReader.Read(Formula).Value,
            WeightCode = WeightCode,
            Validity = new Validity(ValidFrom, ValidUntil),
            ContinuesCode = ContinuesCode ?? "",
            MayBeNegative = MayBeNegative,
        };
}

internal sealed class RecipientRow
{
    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Role { get; set; } = "";

    public string? SpeaksFor { get; set; }

    public string? ScopeCode { get; set; }

    public Recipient ToRecipient() =>
        new(Name, Email, ColumnWords<RecipientRole>.Read(Role)) { SpeaksFor = SpeaksFor ?? "", Scope = ScopeCode };
}

internal sealed class RevisionPlanRow
{
    public string IndicatorCode { get; set; } = "";

    public string OrganisationCode { get; set; } = "";

    public string PeriodCode { get; set; } = "";

    public DateOnly? ValidFrom { get; set; }

    public string OriginalText { get; set; } = "";

    public string Document { get; set; } = "";

    public PassportPlan ToPlan(PeriodCodes periods) =>
        new(IndicatorCode, OrganisationCode, periods.Read(PeriodCode), OriginalText, Document, ValidFrom);
}
