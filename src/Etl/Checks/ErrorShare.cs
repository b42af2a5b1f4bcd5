using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Checks;

/// <summary>A file with too many errors is refused whole: what is left of it would be taken for the truth.</summary>
public static class ErrorShare
{
    public const string Code = "too-many-errors";

    /// <param name="good">Figures that could be loaded.</param>
    /// <param name="errors">Cells that could not; warnings do not count.</param>
    /// <param name="mostPercent">The greatest share of errors that is still let in.</param>
    /// <returns>Null when the file may be loaded.</returns>
    public static Problem? Judge(long good, long errors, int mostPercent)
    {
        var all = good + errors;
        return errors * 100 <= all * mostPercent
            ? null
            : new Problem(
                Code,
                $"Файл не принят целиком: ошибок {errors} из {all} значений, это {RussianText.Percent(errors * 100m / all, 0)} при допустимых {RussianText.Percent(mostPercent, 0)}.",
                "исправленный файл; ошибки перечислены с ячейками"
            );
    }
}
