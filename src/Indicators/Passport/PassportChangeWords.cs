namespace QualityMonitor.Indicators.Passport;

/// <summary>Changes of a passport in words.</summary>
public static class PassportChangeWords
{
    /// <summary>What it is about: «показатель 2.2», «адрес организации СОШ № 3 (school-3)».</summary>
    public static string Name(PassportChange change) => Name(change, change.Called ?? change.Subject);

    private static string Name(PassportChange change, string subject) =>
        change.Part switch
        {
            PassportPart.Programme => $"«{subject}»",
            PassportPart.Deadline => "срок сдачи",
            PassportPart.Recipient => $"получатель {subject}",
            PassportPart.Address => $"адрес организации {subject}",
            PassportPart.Organisation => $"организация {subject}",
            PassportPart.Indicator => $"показатель {subject}",
            PassportPart.Plan => $"план ({subject})",
            PassportPart.Check => $"проверка ({Text(change)})",
            PassportPart.Policy => $"строка ({Text(change)})",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Part, null),
        };

    /// <summary>«показатель 2.2: убран», «адрес организации СОШ № 3 (school-3): было a@x.ru, стало b@x.ru».</summary>
    public static string Sentence(PassportChange change) =>
        change switch
        {
            { Part: PassportPart.Check or PassportPart.Policy, Kind: PassportChangeKind.Added } =>
                $"добавлено: {Name(change)}",
            { Part: PassportPart.Check or PassportPart.Policy } => $"убрано: {Name(change)}",
            { Kind: PassportChangeKind.Added } => $"{Name(change)}: добавлено — {Short(change.After)}",
            { Kind: PassportChangeKind.Withdrawn } => $"{Name(change)}: убрано — {Short(change.Before)}",
            _ => Changed(change),
        };

    /// <summary>Of a row with many cells those that read otherwise: in the rest of it nobody would find them.</summary>
    private static string Changed(PassportChange change)
    {
        var (before, after) = (Cells(change.Before), Cells(change.After));
        var least = Math.Min(before.Length, after.Length);
        var first = 0;
        while (first < least && before[first] == after[first])
            first++;
        var last = 0;
        while (last < least - first && before[^(last + 1)] == after[^(last + 1)])
            last++;
        var (was, now) = (Text(before[first..^last]), Text(after[first..^last]));
        return was.Length == 0 ? $"{Name(change)}: добавлено — {Short(now)}"
            : now.Length == 0 ? $"{Name(change)}: убрано — {Short(was)}"
            : $"{Name(change)}: было {Short(was)}, стало {Short(now)}";

        static string[] Cells(string row) => row.Split(PassportDifference.BetweenCells);

        static string Text(string[] cells) => string.Join(PassportDifference.BetweenCells, cells);
    }

    private static string Text(PassportChange change) => Short(change.After.Length > 0 ? change.After : change.Before);

    private static string Short(string text) => text.Length == 0 ? "пусто" : RussianText.Quote(text, 160);
}
