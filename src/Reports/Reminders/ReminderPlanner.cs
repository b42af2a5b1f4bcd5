using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;

namespace QualityMonitor.Reports.Reminders;

/// <summary>Decides whom today's letters go to; sends nothing.</summary>
internal static class ReminderPlanner
{
    /// <param name="since">The day reminders were switched on.</param>
    /// <param name="today">A working day.</param>
    public static ReminderPlan Plan(IReadOnlyList<Collection> collections, DateOnly since, DateOnly today)
    {
        var owed = collections
            .SelectMany(collection =>
                collection
                    .Schools.Where(static due => !due.Receipt.IsWhole && due.Asked > 0)
                    .Select(due => new DueForm(
                        collection,
                        due,
                        ReminderRule.ForSchool(collection.Days, due.Receipt, due.LastReminder?.Stage, since, today)
                    ))
            )
            .ToList();
        var letters = owed.Where(static form => AddressOf(form) is not null)
            .GroupBy(static form => AddressOf(form)!, StringComparer.OrdinalIgnoreCase)
            .Where(static letter => letter.Any(static form => form.Stage is not null))
            .Select(static letter => new SchoolLetter(Recipient(letter), [.. letter]))
            .ToList();
        return new ReminderPlan(
            letters,
            Escalations(collections, since, today),
            [.. owed.Where(static form => form.Stage is not null && AddressOf(form) is null)]
        );
    }

    /// <summary>A programme without a coordinator has nobody to be told.</summary>
    private static List<CoordinatorLetter> Escalations(
        IReadOnlyList<Collection> collections,
        DateOnly since,
        DateOnly today
    ) =>
        [
            .. collections
                .SelectMany(collection =>
                    collection
                        .Schools.Where(due =>
                            due.Asked > 0
                            && ReminderRule.ForCoordinator(collection.Days, due.Receipt, due.IsEscalated, since, today)
                        )
                        .Select(due => new DueForm(collection, due, ReminderStage.Escalation))
                )
                .GroupBy(static form => form.Collection.Programme.Code, StringComparer.Ordinal)
                .Select(static news => new CoordinatorLetter(
                    news.First().Collection.Programme,
                    Coordinators(news.First().Collection.Programme),
                    [.. news.Select(static form => form.Collection).Distinct()],
                    [.. news]
                ))
                .Where(static letter => letter.To.Count > 0),
        ];

    private static List<Recipient> Coordinators(ProgrammeDefinition programme) =>
        [
            .. programme
                .Recipients.Where(static one => one.Role == RecipientRole.Coordinator)
                .DistinctBy(static one => one.Email, StringComparer.OrdinalIgnoreCase),
        ];

    private static Recipient Recipient(IGrouping<string, DueForm> letter)
    {
        var names = letter.Select(static form => form.Due.School.ShortName).Distinct(StringComparer.Ordinal).ToList();
        return new Recipient(names is [var only] ? only : "", letter.Key, RecipientRole.Reader);
    }

    private static string? AddressOf(DueForm form) => Addresses.Of(form.Due.School.Email);
}
