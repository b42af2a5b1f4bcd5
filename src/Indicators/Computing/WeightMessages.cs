namespace QualityMonitor.Indicators.Computing;

/// <summary>What people are told about the weights of a mean.</summary>
public static class WeightMessages
{
    private const string Weight = "код показателя, измеряемого количеством, например числа обучающихся";

    public static Problem Unknown(string code) =>
        new(
            "weight-unknown",
            $"Показателя с кодом {RussianText.Quote(code)}, который даёт веса, нет среди принятых.",
            Weight
        );

    public static Problem NotACount(string code) =>
        new("weight-unit", $"Показатель {code} не может быть весом: он измеряется не количеством.", Weight);

    public static Problem OtherLevel(string code) =>
        new(
            "weight-level",
            $"Показатель {code} не может быть весом: его дают организации другого уровня.",
            "показатель, который дают те же организации"
        );

    public static Problem OfItself(string code) =>
        new("weight-itself", $"Показатель {code} не может быть весом самого себя.", Weight);

    /// <summary>A mean of percents is never passed off as a share, however it is weighted.</summary>
    public static Problem NoMean(string unit) =>
        new(
            "weighted-mean-unit",
            $"Для единицы «{unit}» взвешенного среднего не бывает.",
            "единица, у которой есть среднее, например балл; для процентов — «доля» с числителем и знаменателем"
        );
}
