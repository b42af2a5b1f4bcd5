using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Reminders;

/// <summary>Makes the papers of the plan's letters: names and figures, no sentences yet.</summary>
internal sealed class ReminderModels(ProductionCalendar calendar, DateTimeOffset now)
{
    private readonly DateOnly today = DateOnly.FromDateTime(now.Date);

    /// <param name="formFile">The name of the form attached for a due form; null: none.</param>
    public Reminder Of(SchoolLetter letter, Func<DueForm, string?> formFile) =>
        new(
            today,
            [
                .. letter
                    .Forms.Select(form => Of(form, formFile(form)))
                    .OrderByDescending(static form => form.Stage)
                    .ThenBy(static form => form.Deadline)
                    .ThenBy(static form => form.Programme, StringComparer.Ordinal),
            ]
        );

    public Escalation Of(CoordinatorLetter letter) =>
        new(today, letter.Programme.Code, Words.Tidy(letter.Programme.Name), [.. letter.Collections.Select(Of)]);

    private FormDue Of(DueForm form, string? file)
    {
        var ((programme, period, days, _), due) = (form.Collection, form.Due);
        return new FormDue(
            programme.Code,
            Words.Tidy(programme.Name),
            due.School.Code,
            PrintedNames.Print(due.School.ShortName),
            period.Code,
            Words.Title(period.Title),
            days.Deadline,
            calendar.Count(today, days.Deadline),
            form.Stage,
            due.Asked,
            due.Receipt.HasCome,
            Missing(due),
            file
        )
        {
            SentTo = due.Standing.Kind == Standing.SentBefore ? programme.Continues : null,
            Standing = due.Standing.Kind,
            Remarks = due.Standing.Remarks,
            FileOn = due.Standing.On,
        };
    }

    private LatePeriod Of(Collection collection)
    {
        var asked = collection.Schools.Where(static due => due.Asked > 0).ToList();
        var names = NamesOf(collection);
        return new LatePeriod(
            collection.Period.Code,
            Words.Title(collection.Period.Title),
            collection.Days.Deadline,
            asked.Count,
            [
                .. asked
                    .Where(static due => !due.Receipt.HasCome)
                    .Select(due => Silent(collection.Programme, due, names)),
            ],
            [
                .. asked
                    .Where(static due => due.Receipt is { HasCome: true, IsWhole: false })
                    .Select(due => new PartlySchool(due.School.Code, names.Of(due.School.Code), Missing(due))),
            ]
        );
    }

    private SilentSchool Silent(ProgrammeDefinition programme, SchoolDue due, PrintedNames names) =>
        new(
            due.School.Code,
            names.Of(due.School.Code),
            Addresses.All(due.School.Email) is { Count: > 0 } all ? string.Join(", ", all) : null,
            due.LastReminder is { } last ? DateOnly.FromDateTime(last.At.ToOffset(now.Offset).Date) : null,
            due.LastReminder?.IsFailed ?? false
        )
        {
            SentTo = due.Standing.Kind == Standing.SentBefore ? programme.Continues : null,
            Standing = due.Standing.Kind,
            Remarks = due.Standing.Remarks,
            FileOn = due.Standing.On,
        };

    /// <summary>Told apart among those whom the reader answers for: a municipality's own reader needs no municipality.</summary>
    private static PrintedNames NamesOf(Collection collection) =>
        new(
            collection.Programme with
            {
                Organisations = [.. collection.Schools.Select(static due => due.School)],
            },
            collection.Programme.Tree
        );

    private static List<MissingFigure> Missing(SchoolDue due) =>
        due.Receipt.HasCome
            ? [.. due.Receipt.Missing.Select(static one => new MissingFigure(one.Code, Words.Short(one.Name)))]
            : [];
}
