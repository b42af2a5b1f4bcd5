using QualityMonitor.Indicators.Authority;
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
                        ReminderRule.ForSchool(
                            collection.Days,
                            due.Receipt,
                            due.Standing.Kind,
                            due.LastReminder?.Stage,
                            since,
                            today
                        )
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

    /// <summary>
    /// A letter to those who hear of the same schools, of these schools alone. Where there is no coordinator, nobody is
    /// to be told.
    /// </summary>
    private static List<CoordinatorLetter> Escalations(
        IReadOnlyList<Collection> collections,
        DateOnly since,
        DateOnly today
    ) =>
        [
            .. collections
                .SelectMany(ByCoordinators)
                .SelectMany(part =>
                    part.Collection.Schools.Where(due =>
                            due.Asked > 0
                            && ReminderRule.ForCoordinator(
                                part.Collection.Days,
                                due.Receipt,
                                due.IsEscalated,
                                since,
                                today
                            )
                        )
                        .Select(due => (part.To, Form: new DueForm(part.Collection, due, ReminderStage.Escalation)))
                )
                .GroupBy(static news => (news.Form.Collection.Programme.Code, Key(news.To)))
                .Select(static news => new CoordinatorLetter(
                    news.First().Form.Collection.Programme,
                    news.First().To,
                    [.. news.Select(static one => one.Form.Collection).Distinct()],
                    [.. news.Select(static one => one.Form)]
                )),
        ];

    /// <summary>The parts of a collection that one letter may speak of.</summary>
    private static IEnumerable<(IReadOnlyList<Recipient> To, Collection Collection)> ByCoordinators(
        Collection collection
    )
    {
        var coordinators = new Coordinators(collection.Programme);
        return collection
            .Schools.Select(due => (To: coordinators.Of(due.School.Code), Due: due))
            .Where(static one => one.To.Count > 0)
            .GroupBy(static one => Key(one.To), StringComparer.Ordinal)
            .Select(part => (part.First().To, collection with { Schools = [.. part.Select(static one => one.Due)] }));
    }

    private static string Key(IEnumerable<Recipient> recipients) =>
        string.Join(' ', recipients.Select(static one => one.Email.ToLowerInvariant()).Order(StringComparer.Ordinal));

    private static IReadOnlyList<Recipient> Recipients(IReadOnlyList<DueForm> letter)
    {
        var names = letter.Select(static form => form.Due.School.ShortName).Distinct(StringComparer.Ordinal).ToList();
        var name = names is [var only] ? only : "";
        return [.. AddressesOf(letter[0]).Select(address => new Recipient(name, address, RecipientRole.Reader))];
    }

    private static IReadOnlyList<string> AddressesOf(DueForm form) => Addresses.All(form.Due.School.Email);
}
