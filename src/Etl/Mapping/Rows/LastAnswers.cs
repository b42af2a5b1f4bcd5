using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>
/// Answers to a form of questions: of several of one organisation for one period the last counts as a whole, and the
/// earlier are told and not loaded. A cell that the last one leaves blank is not filled from them.
/// </summary>
internal sealed class LastAnswers
{
    private readonly Dictionary<int, Answer> replaced = [];

    private LastAnswers(IEnumerable<Answer> answers)
    {
        foreach (
            var same in answers
                .GroupBy(static answer => answer.Key, StringComparer.Ordinal)
                .Select(static group => group.ToList())
        )
        {
            // Forms write answers down as they come; a moment that cannot be read does not decide against that.
            var last = same.TrueForAll(static answer => answer.At is not null)
                ? same.MaxBy(static answer => (answer.At, answer.Row))!
                : same[^1];
            foreach (var earlier in same.Where(answer => answer != last))
                replaced.Add(earlier.Row, last);
        }
    }

    /// <param name="rows">One pass over the table.</param>
    public static LastAnswers Of(Binding binding, Subject subject, IEnumerable<TableRow> rows)
    {
        var time = binding.Label(ColumnRole.AnsweredOn);
        return new LastAnswers(
            rows.Where(static row => row.Kind == RowKind.Data)
                .Select(row =>
                    KeyOf(binding, subject, row) is { } key
                        ? new Answer(row.Number, key, row.Text(time), AnswerTime.Read(row[time]))
                        : null
                )
                .OfType<Answer>()
        );
    }

    public TableRow Note(TableRow row) =>
        replaced.TryGetValue(row.Number, out var last)
            ? row.Replaced(RowMessages.AnswerReplaced(last.Row, last.Text))
            : row;

    /// <summary>Null where the organisation is not understood: that is told of each of its rows.</summary>
    private static string? KeyOf(Binding binding, Subject subject, TableRow row)
    {
        if (binding.Label(ColumnRole.Organisation) is not { } whose || row.Text(whose) is not { Length: > 0 } name)
            return null;
        var found = subject.Organisations.Find(name);
        ColumnRole[] others = [ColumnRole.Municipality, ColumnRole.Period, ColumnRole.Breakdown];
        return found.IsOk
            ? string.Join(
                '\n',
                others
                    .Select(binding.Label)
                    .Select(column => TextNormalizer.Fold(row.Text(column)))
                    .Prepend(found.Value.Code)
            )
            : null;
    }

    private sealed record Answer(int Row, string Key, string Text, DateTime? At);
}
