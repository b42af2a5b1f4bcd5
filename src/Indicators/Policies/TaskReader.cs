using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Programmes;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.Indicators.Policies;

/// <summary>Reads which indicators measure a task: by their codes, or by what a group of codes begins with.</summary>
internal sealed class TaskReader(IReadOnlyList<IndicatorDefinition> indicators, PolicyFields fields)
{
    private const StringSplitOptions Split = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <returns>Null where nothing of what is written is an indicator.</returns>
    public ProgrammeTask? Read(int index, PolicyRow row)
    {
        var found = new List<string>();
        foreach (var word in Words(row[TaskColumns.Indicators]))
        {
            var meant = Meant(word);
            if (meant.Count == 0)
                fields.Wrong(index, TaskColumns.Indicators, PolicyMessages.Indicator(word));
            foreach (var code in meant)
            {
                if (taken.Add(code))
                    found.Add(code);
                else
                    fields.Wrong(index, TaskColumns.Indicators, PolicyMessages.OfAnotherTask(code));
            }
        }

        return found.Count == 0
            ? null
            : new ProgrammeTask(
                row[TaskColumns.Task],
                [.. indicators.Select(static one => one.Code).Where(found.Contains)]
            );
    }

    /// <summary>«1,2» is a code where there is such a one, and else two.</summary>
    private IEnumerable<string> Words(string written) =>
        written.Split(';', Split).SelectMany(part => fields.Find(part) is null ? part.Split(',', Split) : [part]);

    /// <summary>«1» is all that begins with «1.» where no indicator has that very code.</summary>
    private List<string> Meant(string word)
    {
        if (fields.Find(word) is { } one)
            return [one.Code];
        var group = IndicatorCodes.Key(word.TrimEnd('.', '*')) + ".";
        return
        [
            .. indicators
                .Select(static indicator => indicator.Code)
                .Where(code => IndicatorCodes.Key(code).StartsWith(group, StringComparison.Ordinal)),
        ];
    }
}
