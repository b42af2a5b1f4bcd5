using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Explaining;

/// <summary>The whole story of one activity of the roadmap, judged for a period.</summary>
/// <param name="School">Whose measure it is, by short name; null: the whole programme's.</param>
/// <param name="Due">Its due days in the programme's years, as they are computed; empty: none can be.</param>
/// <param name="Sentence">Where it stands and why.</param>
/// <param name="Executions">All that was reported of it, what counts now first.</param>
public sealed record ActivityStory(
    int Position,
    string Text,
    string? School,
    string? Risk,
    string PeriodText,
    IReadOnlyList<DateOnly> Due,
    string Responsible,
    SourceCell Source,
    string Period,
    string Sentence,
    IReadOnlyList<StoryExecution> Executions
)
{
    /// <summary>What it is first, what proves it after.</summary>
    /// <param name="zone">The clock that moments are told by.</param>
    public IReadOnlyList<StoryPart> Parts(TimeZoneInfo zone)
    {
        IEnumerable<StoryPart> parts =
        [
            new("Организация", School is null ? [] : [School]),
            new("Против риска", Risk is null ? [] : [Risk]),
            new("Срок по документу", [PeriodText.Length == 0 ? "не указан" : $"«{PeriodText}»"]),
            new("Дни срока", [Due.Count == 0 ? "не вычисляются" : RussianText.Join([.. Due.Select(RussianText.Date)])]),
            new("Ответственный", Responsible.Length == 0 ? [] : [Responsible]),
            new($"Оценка за {Period}", [Sentence]),
            new("Что сообщено", [.. Executions.Select(one => Said(one, zone))]),
            new("Строка дорожной карты", [SourceText.Whole(Source, zone)]),
        ];
        return [.. parts.Where(static part => part.Lines.Count > 0)];
    }

    private static string Said(StoryExecution one, TimeZoneInfo zone) =>
        $"«{one.Text}» — {SourceText.Whole(one.Source, zone)}" + (one.IsReplaced ? "; этот файл уже заменён" : "");
}

/// <summary>What a file reported of an activity.</summary>
/// <param name="On">The day of doing; null where it names none.</param>
/// <param name="IsReplaced">A later file came to its place; what it said of its due days still holds.</param>
public sealed record StoryExecution(string Text, DateOnly? On, bool IsReplaced, SourceCell Source);
