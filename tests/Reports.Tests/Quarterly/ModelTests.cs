using System.Text.Json.Serialization.Metadata;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Reports.Workbooks;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>A frozen report holds codes, numbers, and texts that somebody else wrote: no word of ours.</summary>
public sealed class ModelTests
{
    /// <summary>Every text that is frozen, by type: what it is may be read here.</summary>
    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        // Codes, ours and the passport's.
        ["codes"] =
        [
            "QuarterlyReport.ProgrammeCode",
            "QuarterlyReport.PeriodCode",
            "QuarterlyReport.PreviousCode",
            "IndicatorRow.Code",
            "IndicatorRow.PeriodCode",
            "IndicatorRow.PreviousCode",
            "IndicatorRow.BaselineCode",
            "IndicatorRow.ReasonCode",
            "YearAgo.PeriodCode",
            "LaterPlan.PeriodCode",
            "EndedSeries.Code",
            "EndedSeries.PeriodCode",
            "IndexPart.Code",
            "RunPoint.PeriodCode",
            "Explanation.IndicatorCode",
            "Explanation.SchoolCode",
            "Passage.ReportKind",
            "Passage.IndicatorCode",
            "Passage.PeriodCode",
            "QuarterlyReport.PartCode",
            "School.Code",
            "School.Territory",
            "SchoolFigure.Code",
            "TerritoryFigure.Code",
            "AbsentSchool.Code",
            "MemberShortfall.Code",
            "KnownBefore.Code",
            "FilledFigure.Unknown[]",
            "FilledFigure.WithNothing[]",
            "PartLack.Indicator",
            "PartlyGiven.Lacking[]",
            "Recipe.Formula",
            "Recipe.Weight",
            "Recipe.Lacking[]",
            "Grounds.Lacking[]",
            "FormulaDoubt.Subject",
            "Benchmark.OrganisationCode",
            "BreakdownFigure.OrganisationCode",
            "Origin.OrganisationCode",
            "SourceFile.ContentHash",
            "RiskSchool.Code",
            "SupportedSchool.Code",
            "CriterionLine.Code",
            "CriterionRule.Indicator",
            "Answer.Indicator",
            "Threshold.Indicator",
            "EffectivenessSection.MethodCode",
            "EffectivenessStep.Code",
            "EffectivenessStep.Written",
            "EffectivenessStep.Missing[]",
            "MeasureGrounds.Code",
            "AccountedPart.Code",
            "ProgrammeTask.Codes[]",
            "DataKey.Subject",
            "DataKey.Organisation",
            "DataKey.Part",
            "DataValue.Code",
            "WaitingFile.Reason",
        ],
        // Names and texts of a passport, a roadmap, a settings file.
        ["written by people"] =
        [
            "QuarterlyReport.ProgrammeName",
            "QuarterlyReport.Document",
            "QuarterlyReport.OwnerName",
            "IndicatorRow.Name",
            "IndicatorRow.Unit",
            "EndedSeries.Name",
            "Unit.Text",
            "School.Name",
            "SchoolFigure.Name",
            "TerritoryFigure.Name",
            "AbsentSchool.Name",
            "Benchmark.Name",
            "BreakdownFigure.Breakdown",
            "BreakdownFigure.Name",
            "Grounds.Breakdowns[]",
            "AssessedFigure.Name",
            "Completeness.InTime[]",
            "Completeness.Missing[]",
            "Completeness.Refused[]",
            "Completeness.SentBefore[]",
            "CriterionGap.Missing[]",
            "CriterionGrounds.Missing[]",
            "LateSchool.Name",
            "PartlyGiven.Name",
            "WaitingFile.Name",
            "UnreadPlace.Source",
            "ActivityRow.Text",
            "ActivityRow.PeriodText",
            "ActivityRow.Responsible",
            "ActivityRow.Execution",
            "ActivityRow.School",
            "UndatedActivities.PeriodText",
            "RiskRow.Risk",
            "RiskSchool.Name",
            "SchoolRiskLine.Factor",
            "SupportedSchool.Name",
            "ListMembership.List",
            "ListMembership.Document",
            "ProgrammeTask.Title",
            "Signer.Position",
            "Signer.Name",
            "Signer.Contact",
            "CriterionLine.Name",
            "IndexPart.Name",
            "CriterionLine.Document",
            "EffectivenessSection.Act",
            "EffectivenessGrade.Name",
            "Change.Name",
            "Explanation.SchoolName",
            "Explanation.Why",
            "Explanation.Action",
            "Explanation.Author",
            "Proposal.What",
            "Proposal.Responsible",
            "Proposal.Term",
            "Proposal.Gives",
            "Proposal.Author",
            "Passage.Section",
            "Passage.Text",
            "Passage.Author",
        ],
        // A cell and its file as they came, and what was answered about them.
        ["quoted"] =
        [
            "Origin.Sheet",
            "Origin.Cells",
            "Origin.OriginalText",
            "SourceFile.FileName",
            "SourceFile.Sender",
            "Missing.Mark",
            "IssueFile.FileName",
            "IssueRow.Sheet",
            "IssueRow.Value",
            "IssueRow.Message",
            "IssueRow.Expected",
            "IssueNote.Note",
            "IssueNote.By",
            "RefusedValue.Message",
            "RefusedValue.FileName",
            "RefusedValue.Sheet",
            // As the letter that is corrected printed it: of an edition of the first format nothing else is known.
            "DataValue.Shown",
        ],
    };

    [Fact]
    public void Nothing_that_is_frozen_is_a_text_but_codes_and_what_others_wrote()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Walk(typeof(QuarterlyReport), [], found);

        var stated = Texts.SelectMany(static group => group.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(found.Except(stated));
        Assert.Empty(stated.Except(found));
    }

    private static void Walk(Type type, HashSet<Type> seen, SortedSet<string> found)
    {
        if (!seen.Add(type) || ModelJson.Options.GetTypeInfo(type) is not { } info)
            return;

        foreach (var kind in info.PolymorphismOptions?.DerivedTypes ?? [])
            Walk(kind.DerivedType, seen, found);
        if (info.Kind == JsonTypeInfoKind.Enumerable)
            Walk(info.ElementType!, seen, found);
        // What is only read is made when it is asked for, and not frozen.
        foreach (
            var property in info.Properties.Where(static one =>
                one.Set is not null || one.AssociatedParameter is not null
            )
        )
        {
            var name = $"{type.Name}.{property.Name}";
            if (property.PropertyType == typeof(string))
                found.Add(name);
            else if (ModelJson.Options.GetTypeInfo(property.PropertyType).ElementType == typeof(string))
                found.Add(name + "[]");
            else
                Walk(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, seen, found);
        }
    }

    [Fact]
    public async Task A_frozen_report_renders_the_same_letter_and_workbook_when_it_is_read_again()
    {
        await using var store = await JudgedTown.CreateAsync();
        var report = await Building.ReportAsync(store);
        var again = ReportJson.Read(ReportJson.Write(report));

        Assert.Equal(Building.Mail().Render(report, 1), Building.Mail().Render(again, 1));
        Assert.Equal(Appendix.Write(report), Appendix.Write(again));
        Assert.Equal(ReportJson.Write(report), ReportJson.Write(again));
    }
}
