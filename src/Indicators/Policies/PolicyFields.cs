using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Policies;

/// <summary>Reads the cells of policy rows and gathers what is wrong with them.</summary>
internal sealed class PolicyFields(IReadOnlyList<IndicatorDefinition> indicators)
{
    public List<PolicyMistake> Mistakes { get; } = [];

    public void Wrong(int index, string column, Problem problem) =>
        Mistakes.Add(new PolicyMistake(index, column, problem));

    public bool IsComplete(int index, PolicyRow row, PolicySheet sheet)
    {
        var missing = sheet.Required.Where(column => row[column].Length == 0).ToList();
        foreach (var column in missing)
            Wrong(index, column, PolicyMessages.Empty(column));
        return missing.Count == 0;
    }

    public IndicatorDefinition? Indicator(int index, PolicyRow row, string column)
    {
        var found = Find(row[column]);
        if (found is null)
            Wrong(index, column, PolicyMessages.Indicator(row[column]));
        return found;
    }

    public IndicatorDefinition? Find(string code) =>
        indicators.FirstOrDefault(one => IndicatorCodes.Key(one.Code) == IndicatorCodes.Key(code));

    /// <summary>Null, with a mistake, for anything else.</summary>
    public decimal? Number(int index, PolicyRow row, string column)
    {
        var read = NumberReader.Read(row[column], allowNegative: true);
        if (!read.IsOk)
            Wrong(index, column, read.Problem!);
        return read.IsOk ? read.Value.Value : null;
    }

    public int? Whole(int index, PolicyRow row, string column, int least, int most)
    {
        if (
            NumberReader.Read(row[column]) is { IsOk: true, Value.Value: var number }
            && decimal.IsInteger(number)
            && number >= least
            && number <= most
        )
            return (int)number;
        Wrong(index, column, PolicyMessages.Whole(row[column], least, most));
        return null;
    }

    /// <summary>The number, the default for an empty cell, or null with a mistake.</summary>
    public int? WholeOr(int instead, int index, PolicyRow row, string column, int least, int most) =>
        row[column].Length == 0 ? instead : Whole(index, row, column, least, most);

    /// <returns>False, with a mistake, when something stands there that is no day.</returns>
    public bool TryDay(int index, PolicyRow row, string column, out DateOnly? day)
    {
        day = null;
        if (row[column].Length == 0)
            return true;
        if (PeriodReader.Read(row[column]) is { IsOk: true, Value: { Kind: PeriodKind.Day } read })
            day = read.Start;
        else
            Wrong(index, column, PolicyMessages.Day(row[column]));
        return day is not null;
    }
}
