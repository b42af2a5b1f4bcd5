namespace QualityMonitor.Indicators.Roadmap;

/// <summary>Whether an activity can have been carried out on the day that is reported of it. Pure and total.</summary>
public static class ExecutionDayJudge
{
    public const string NotYet = "execution-not-yet";

    public const string LongBefore = "execution-long-before";

    /// <summary>Earlier is early; so much earlier is, as a rule, the wrong year.</summary>
    private const int MostDaysBefore = 183;

    /// <summary>What has not come when it is told is planned and not done.</summary>
    /// <param name="toldOn">The day on which the file came.</param>
    /// <returns>Null where it can be.</returns>
    public static Problem? NotDone(Execution execution, DateOnly toldOn) =>
        execution.On is { } on && on > toldOn
            ? new Problem(
                NotYet,
                $"Днём выполнения назван {RussianText.Date(on)}, а файл получен {RussianText.Date(toldOn)}: этого ещё не могло быть. Мероприятие выполненным не считается.",
                "день, в который мероприятие выполнено; о том, что запланировано, отметка не нужна"
            )
            : null;

    /// <param name="startsOn">The first day that the period of the activity names; null where it names none.</param>
    /// <returns>Null where there is nothing to ask.</returns>
    public static Problem? Doubted(Execution execution, DateOnly? startsOn) =>
        execution.On is { } on && startsOn is { } start && start.DayNumber - on.DayNumber > MostDaysBefore
            ? new Problem(
                LongBefore,
                $"Днём выполнения назван {RussianText.Date(on)}, а начинается мероприятие {RussianText.Date(start)}: тот ли это год?",
                "день, в который мероприятие выполнено"
            )
            : null;
}
