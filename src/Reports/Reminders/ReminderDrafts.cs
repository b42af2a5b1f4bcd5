using System.Text.Json;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Reminders;

/// <summary>Makes the letters of a plan, with the forms that go along.</summary>
public sealed class ReminderDrafts(FormBuilder builder, ReminderMail mail, ProductionCalendar calendar)
{
    /// <summary>Each is made when it is asked for: a country's letters are not held in memory together.</summary>
    /// <param name="attachForms">Whether a school of which nothing has come gets its form.</param>
    internal IEnumerable<PendingDraft> Of(
        ReminderPlan plan,
        DateTimeOffset now,
        bool attachForms,
        CancellationToken cancellationToken
    )
    {
        var models = new ReminderModels(calendar, now);
        var forms = new Dictionary<Collection, Dictionary<string, FormContent>>();
        foreach (var letter in plan.Letters)
            yield return new PendingDraft(
                $"напоминание {letter.To[0].Email} не сделано",
                async () =>
                {
                    if (attachForms)
                        await AddFormsAsync(forms, letter, cancellationToken);
                    return Reminder(letter, models, forms);
                }
            );

        foreach (var letter in plan.Escalations)
            yield return new PendingDraft(
                $"письмо координатору программы {letter.Programme.Code} не сделано",
                () => Task.FromResult(Escalation(letter, models))
            );
    }

    private ReminderDraft Reminder(
        SchoolLetter letter,
        ReminderModels models,
        Dictionary<Collection, Dictionary<string, FormContent>> forms
    )
    {
        var contents = letter.Forms.Select(form => FormOf(form, forms)).OfType<FormContent>().ToList();
        var attached = contents
            .Zip(FormNames.InOneFolder(contents), static (content, name) => new AttachedForm(name, content))
            .ToList();
        var model = models.Of(
            letter,
            form => attached.Find(one => ReferenceEquals(one.Content, FormOf(form, forms)))?.FileName
        );
        return new ReminderDraft(
            ReminderPublisher.Kind,
            Edition.NoProgramme,
            string.Join(' ', letter.To.Select(static one => one.Email.ToLowerInvariant())),
            letter.To,
            mail.Render(model),
            JsonSerializer.Serialize(model, ModelJson.Options),
            attached,
            [
                .. letter
                    .Forms.Where(static form => form.Stage is not null)
                    .Select(static form => Told(form, form.Stage!.Value)),
            ]
        );
    }

    private ReminderDraft Escalation(CoordinatorLetter letter, ReminderModels models)
    {
        var model = models.Of(letter);
        return new ReminderDraft(
            ReminderPublisher.EscalationKind,
            letter.Programme.Code,
            "",
            letter.To,
            mail.Render(model),
            JsonSerializer.Serialize(model, ModelJson.Options),
            [],
            [.. letter.News.Select(static form => Told(form, ReminderStage.Escalation))]
        );
    }

    private static RemindedForm Told(DueForm form, ReminderStage stage) =>
        new(form.Collection.Programme.Code, form.Due.School.Code, form.Collection.Period, stage);

    private static FormContent? FormOf(DueForm form, Dictionary<Collection, Dictionary<string, FormContent>> forms) =>
        form.Due.Receipt.HasCome || form.Due.Standing.Kind == Standing.Waiting
            ? null
            : forms.GetValueOrDefault(form.Collection)?.GetValueOrDefault(form.Due.School.Code);

    /// <summary>The forms of a collection are made together: their last values are one query.</summary>
    private async Task AddFormsAsync(
        Dictionary<Collection, Dictionary<string, FormContent>> forms,
        SchoolLetter letter,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var collection in letter
                .Forms.Select(static form => form.Collection)
                .Where(collection => !forms.ContainsKey(collection))
        )
        {
            var built = await builder.BuildAsync(
                collection.Programme.Code,
                collection.Period,
                null,
                AsOf.Now,
                cancellationToken
            );
            forms[collection] = built.IsOk
                ? built.Value.ToDictionary(static form => form.Organisation.Code, StringComparer.Ordinal)
                : [];
        }
    }
}
