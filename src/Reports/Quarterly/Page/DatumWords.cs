using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>A datum of an edition in words: what it is, and its value.</summary>
internal static class DatumWords
{
    /// <summary>What a datum is, as the appendix heads it.</summary>
    public static string Kind(DataKind kind) =>
        kind switch
        {
            DataKind.Fact => "факт",
            DataKind.Mark => "единица у значения",
            DataKind.Plan => "план",
            DataKind.Standing => "статус",
            DataKind.MunicipalTask => "муниципальное задание",
            DataKind.Direction => "направление показателя",
            DataKind.JudgedPeriod => "период показателя",
            DataKind.Previous => "значение для сравнения",
            DataKind.YearAgo => "значение год назад",
            DataKind.Baseline => "базовое значение",
            DataKind.Coverage => "школ в цифре",
            DataKind.OwnFigure => "цифра сводного файла",
            DataKind.Benchmark => "значение для сопоставления",
            DataKind.Breakdown => "разрез",
            DataKind.Member => "состав школ",
            DataKind.Submission => "сдача данных",
            DataKind.Activity => "мероприятие",
            DataKind.Term => "срок мероприятия",
            DataKind.Risk => "риск",
            DataKind.RiskLevel => "степень риска",
            DataKind.Zone => "зона",
            DataKind.Criterion => "критерий",
            DataKind.SchoolList => "перечень школ",
            DataKind.Cluster => "кластер",
            DataKind.Index => "индекс",
            DataKind.Effectiveness => "эффективность программы",
            DataKind.Grade => "оценка эффективности",
            DataKind.Explanation => "пояснение",
            DataKind.Proposal => "предложение для решения",
            DataKind.Passage => "текст",
            _ => "методика",
        };

    /// <summary>The value as a letter prints it; empty for none.</summary>
    public static string Value(DataKind kind, DataValue? value) =>
        (kind, value) switch
        {
            (_, null) => "",
            (DataKind.Standing, _) => Enum.TryParse<Status>(value.Shown, out var status)
                ? Signs.Word(status)
                    + (value.Code == DataCodes.Of(Status.Met, isDeclared: true) ? " (только на словах)" : "")
                : value.Shown,
            (DataKind.Activity, _) => Enum.TryParse<ActivityStatus>(value.Shown, out var activity)
                ? Signs.Word(activity)
                : "о выполнении не сообщено",
            (DataKind.Zone, _) => Enum.TryParse<Zone>(value.Shown, out var zone)
                ? SupportMaker.Word(zone)
                : value.Shown,
            (DataKind.Submission, _) => value.Code switch
            {
                DataCodes.InTime => "сдано вовремя",
                DataCodes.Late => "сдано с опозданием",
                _ => "не сдано",
            },
            (DataKind.Direction, _) => value.Code switch
            {
                nameof(Direction.HigherIsBetter) => "больше — лучше",
                nameof(Direction.LowerIsBetter) => "меньше — лучше",
                _ => "без направления",
            },
            (DataKind.Member or DataKind.Risk, _) => "есть",
            (DataKind.RiskLevel, _) => Enum.TryParse<RiskLevel>(value.Code, out var level)
                ? RiskLevels.Print(level)
                : value.Shown,
            (DataKind.JudgedPeriod, _) => PeriodWords.Title(value.Shown),
            (DataKind.Cluster, _) => Cluster.OfNumber(value.Code) is { } cluster ? cluster.Title : value.Shown,
            (DataKind.Method, _) => EffectivenessText.MethodOf(value.Shown),
            (DataKind.Effectiveness or DataKind.Index, _) => value.Shown.Replace('.', ','),
            (DataKind.MunicipalTask or DataKind.Criterion, _) => value
                .Shown.Replace("yes", "да", StringComparison.Ordinal)
                .Replace("unknown", "неизвестно", StringComparison.Ordinal)
                .Replace("no", "нет", StringComparison.Ordinal),
            (DataKind.Coverage, _) => value.Shown.Replace("/", " из ", StringComparison.Ordinal),
            _ => value.Shown,
        };
}
