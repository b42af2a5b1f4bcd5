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
        var letters = owed.Where(static form => AddressesOf(form).Count > 0)
            .GroupBy(static form => string.Join(' ', AddressesOf(form)), StringComparer.OrdinalIgnoreCase)
            .Where(static letter => letter.Any(static form => form.Stage is not null))
            .Select(static letter => new SchoolLetter(Recipients([.. letter]), [.. letter]))
            .ToList();
        return new ReminderPlan(
            letters,
            Escalations(collections, since, today),
            [.. owed.Where(static form => form.Stage is not null && AddressesOf(form).Count == 0)]
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

    private static IReadOnlyList<Recipient> Recipients(IReadOnlyList<DueForm> letter)
    {
        var names = letter.Select(static form => form.Due.School.ShortName).Distinct(StringComparer.Ordinal).ToList();
        var name = names is [var only] ? only : "";
        return [.. AddressesOf(letter[0]).Select(address => new Recipient(name, address, RecipientRole.Reader))];
    }

    private static IReadOnlyList<string> AddressesOf(DueForm form) => Addresses.All(form.Due.School.Email);
}
