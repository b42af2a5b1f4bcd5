using System.Globalization;
using AngleSharp.Html.Parser;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Reminders;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Reminders;

/// <summary>
/// The town on its mornings: IV квартал 2025 with twelve days is due on Monday, 12.01.2026; between 30.12 and that day
/// nobody works. School 11 sends nothing, school 7 on 15.01, school 3 without 2.1; the others on 09.01.
/// </summary>
public sealed class ReminderTests
{
    private const string Silent = "s11@school.test";
    private static readonly DateOnly Since = new(2025, 12, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_the_start_every_school_gets_its_form()
    {
        await using var store = await TownAsync("2025-12-30");

        var result = await RemindAsync(store, "2025-12-30");

        Assert.Equal(12, result.Letters.Count);
        var (edition, html, text) = await LetterAsync(store, Silent);
        Assert.Equal("Сведения за IV квартал 2025: срок — понедельник, 12 января", edition.Subject);
        Assert.Equal(
            "Светлореченск, СОШ №11, сведения за IV квартал 2025 года (quality-2025).xlsx",
            Assert.Single(edition.Attachments).FileName
        );
        Golden.Check("reminder-start.html", html);
        Golden.Check("reminder-start.txt", edition.Subject + "\n\n" + text);
    }

    [Fact]
    public async Task All_addresses_of_a_school_get_one_letter_and_the_school_counts_as_reminded_once()
    {
        await using var store = await TownAsync(
            "2025-12-30",
            static school => school.Code == "s11" ? $"{Silent}; zam-11@school.test" : null
        );

        var first = await RemindAsync(store, "2025-12-30");
        var again = await RemindAsync(store, "2025-12-30");

        Assert.Equal([Silent, "zam-11@school.test"], first.Letters.Select(static letter => letter.Address));
        Assert.Equal(
            (await LetterAsync(store, Silent)).Edition.Id,
            (await LetterAsync(store, "zam-11@school.test")).Edition.Id
        );
        Assert.Empty(again.Letters);
    }

    [Fact]
    public async Task On_the_last_morning_only_those_who_have_not_sent_all_are_reminded_and_a_part_is_named()
    {
        await using var store = await TownAsync("2026-01-12");

        var result = await RemindAsync(store, "2026-01-12");

        Assert.Equal(
            [Silent, "s3@school.test", "s7@school.test"],
            result.Letters.Select(letter => letter.Address).Order(StringComparer.Ordinal)
        );
        Assert.All(
            result.Letters,
            letter => Assert.EndsWith("сегодня последний день", letter.Subject, StringComparison.Ordinal)
        );
        var (edition, html, text) = await LetterAsync(store, "s3@school.test");
        Assert.Empty(edition.Attachments);
        Assert.Contains(
            "2.1 Количество консультаций",
            new HtmlParser().ParseDocument(html).Body!.TextContent,
            StringComparison.Ordinal
        );
        Golden.Check("reminder-part.txt", edition.Subject + "\n\n" + text);
    }

    [Fact]
    public async Task After_the_deadline_the_school_is_told_first_and_the_coordinator_the_next_working_day()
    {
        await using var store = await TownAsync("2026-01-13");

        Assert.Equal(0, (await RemindAsync(store, "2026-01-13")).Escalations);
        var (late, html, _) = await LetterAsync(store, Silent);
        Assert.Equal("Сведения за IV квартал 2025: срок прошёл 12 января", late.Subject);
        Golden.Check("reminder-overdue.html", html);

        Assert.Equal(
            ["ivanova@example.test"],
            (await RemindAsync(store, "2026-01-14")).Letters.Select(letter => letter.Address)
        );
        var (edition, list, text) = await LetterAsync(store, "ivanova@example.test");
        Assert.Equal("Не сдали сведения за IV квартал 2025: 2 школы из 12", edition.Subject);
        Assert.Contains("напомнили 13.01.2026", text, StringComparison.Ordinal);
        Assert.Contains(Silent, text, StringComparison.Ordinal);
        Golden.Check("escalation.html", list);
        Golden.Check("escalation.txt", edition.Subject + "\n\n" + text);
    }

    [Fact]
    public async Task A_school_whose_file_could_not_be_taken_is_not_told_that_nothing_came_nor_called_silent()
    {
        await using var store = await TownAsync("2026-01-13");
        await RefuseAsync(store, "s11");

        await RemindAsync(store, "2026-01-13");
        await RemindAsync(store, "2026-01-14");

        var (_, _, text) = await LetterAsync(store, Silent);
        Assert.Contains("получен, но принять из него ничего нельзя", text.ReplaceLineEndings(" "));
        Assert.DoesNotContain("у нас ещё нет", text.ReplaceLineEndings(" "));
        var (edition, _, told) = await LetterAsync(store, "ivanova@example.test");
        Assert.Equal("Не сдали сведения за IV квартал 2025: 1 школа из 12", edition.Subject.Replace('\u00A0', ' '));
        Assert.Contains("прислала, но принять ничего нельзя", told.ReplaceLineEndings(" "));
        var completeness = (await Building.ReportAsync(store, store.Clock.Now)).Completeness!;
        const string name = "СОШ\u00A0№\u00A011";
        Assert.Equal([name], completeness.Refused);
        Assert.DoesNotContain(name, completeness.Silent);
        Assert.Contains(name, completeness.Missing);
    }

    private static Task RefuseAsync(TestStore store, string school) =>
        Town.LoadAsync(
            store,
            "отказ.xlsx",
            $"{school}@school.test",
            ProcessingKind.Data,
            "Показатели",
            1,
            async session =>
                await session.AddAsync(
                    new NewIssue(
                        new CellAddress(1, 8, 3),
                        Severity.Error,
                        new Problem("number-unreadable", "Число не прочитано.", "число"),
                        "около 40",
                        "1.1",
                        school,
                        Town.Now
                    ),
                    Cancellation
                )
        );

    [Fact]
    public async Task Each_stage_is_told_once_however_often_the_run_is_repeated()
    {
        await using var store = await TownAsync();
        foreach (var day in new[] { "2025-12-30", "2026-01-12", "2026-01-13", "2026-01-14" })
        {
            Assert.NotEmpty((await RemindAsync(store, day)).Letters);
            Assert.Empty((await RemindAsync(store, day)).Letters);
        }

        Assert.Empty((await RemindAsync(store, "2026-01-15")).Letters);
    }

    [Fact]
    public async Task After_a_pause_the_latest_stage_alone_is_caught_up()
    {
        await using var store = await TownAsync("2026-01-14");

        var result = await RemindAsync(store, "2026-01-14");

        Assert.Equal(3, result.Letters.Count(letter => letter.Kind == ReminderPublisher.Kind));
        Assert.Equal(1, result.Escalations);
        Assert.Single(result.Letters, letter => letter.Address == Silent);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Killed_at_any_step_of_freezing_the_next_run_puts_each_letter_into_the_outbox_once(int steps)
    {
        await using var store = await TownAsync("2026-01-13");
        store.Clock.Now = At("2026-01-13");
        using var life = new CancellationTokenSource();
        var dying = Publisher(store, new EditionStore(store.Database, new DyingClock(store.Clock, steps, life)));

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            dying.PublishAsync(Moment("2026-01-13"), null, life.Token)
        );
        await RemindAsync(store, "2026-01-13");

        Assert.Equal(
            [Silent, "s3@school.test", "s7@school.test"],
            (await store.Outbox.DueAsync(Cancellation))
                .Select(delivery => delivery.Address)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task On_a_day_off_nobody_is_written_to()
    {
        await using var store = await TownAsync();

        var result = await RemindAsync(store, "2026-01-09");

        Assert.Empty(result.Letters);
        Assert.Equal(new DateOnly(2026, 1, 12), result.RestUntil);
        Assert.Null(result.Doubt);
    }

    [Fact]
    public async Task One_address_gets_one_letter_about_all_its_schools_and_programmes()
    {
        await using var store = await TownAsync(
            "2025-12-30",
            static school => school.Code is "s11" or "s7" ? "both@school.test" : school.Code + "@school.test"
        );
        store.Clock.Now = At("2025-02-02");
        await Town.LoadPassportAsync(
            store,
            Town.Definition with
            {
                Code = "staff-2025",
                Name = "Кадры",
                DeadlineDays = 19,
                Organisations = Addressed(static _ => "both@school.test"),
            },
            []
        );

        Assert.Single((await RemindAsync(store, "2025-12-30")).Letters, letter => letter.Address == "both@school.test");

        var (edition, _, text) = await LetterAsync(store, "both@school.test");
        Assert.Equal(14, edition.Attachments.Count);
        Assert.Contains("Ждём 14\u00A0форм:", text, StringComparison.Ordinal);
        Assert.Contains("Кадры", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_without_an_address_is_named_to_the_admin_and_to_the_coordinator()
    {
        await using var store = await TownAsync(email: static school =>
            school.Code == "s11" ? null : school.Code + "@school.test"
        );

        Assert.Equal(["СОШ\u00A0№\u00A011"], (await RemindAsync(store, "2026-01-13")).Unreachable);

        await RemindAsync(store, "2026-01-14");
        var (_, _, text) = await LetterAsync(store, "ivanova@example.test");
        Assert.Contains("не напоминали: в паспорте нет адреса", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schools_that_are_called_alike_are_told_apart_to_whoever_has_several_municipalities()
    {
        await using var store = await TestStore.SqliteAsync();
        store.Clock.Now = At("2025-02-01");
        await Town.LoadPassportAsync(
            store,
            Town.Definition with
            {
                OwnerCode = "region",
                Organisations =
                [
                    new("region", "Область", "Область", OrganisationLevel.Region, null, []),
                    new("north", "Северный район", "Северный район", OrganisationLevel.Municipality, "region", []),
                    new("volga", "Волжский район", "Волжский район", OrganisationLevel.Municipality, "region", []),
                    new("n1", "СОШ № 1", "СОШ № 1", OrganisationLevel.School, "north", []),
                    new("v1", "СОШ № 1", "СОШ № 1", OrganisationLevel.School, "volga", []),
                ],
                Recipients = [new Recipient("Область", "ivanova@example.test", RecipientRole.Coordinator)],
            },
            []
        );

        Assert.Equal(2, (await RemindAsync(store, "2026-01-13")).Unreachable.Count);
        await RemindAsync(store, "2026-01-14");

        var (_, _, text) = await LetterAsync(store, "ivanova@example.test");
        text = text.Replace('\u00A0', ' ');
        Assert.Contains("СОШ № 1 (Северный район)", text, StringComparison.Ordinal);
        Assert.Contains("СОШ № 1 (Волжский район)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_the_letters_and_stores_nothing()
    {
        await using var store = await TownAsync("2026-01-13");
        var folder = Directory.CreateTempSubdirectory("qm-remind-");

        var result = await Publisher(store).PreviewAsync(Moment("2026-01-13"), folder.FullName, Cancellation);

        Assert.Equal(3, result.Letters.Count);
        Assert.All(result.Letters, letter => Assert.True(File.Exists(letter.File)));
        Assert.Single(
            folder.GetFiles("*.xlsx"),
            file => file.Name.Contains("СОШ №11, сведения за IV квартал 2025", StringComparison.Ordinal)
        );
        Assert.Empty(await store.Outbox.DueAsync(Cancellation));
        Assert.Equal(3, (await RemindAsync(store, "2026-01-13")).Letters.Count);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Two_programmes_that_ask_one_school_for_one_period_overwrite_no_form_of_each_other()
    {
        await using var store = await TownAsync(email: static school =>
            school.Code is "s11" ? "both@school.test" : school.Code + "@school.test"
        );
        store.Clock.Now = At("2025-02-02");
        await Town.LoadPassportAsync(
            store,
            Town.Definition with
            {
                Code = "staff-2025",
                Name = "Кадры",
                Organisations = Addressed(static _ => "both@school.test"),
            },
            []
        );
        var folder = Directory.CreateTempSubdirectory("qm-remind-");

        await Publisher(store).PreviewAsync(Moment("2026-01-13"), folder.FullName, Cancellation);
        await RemindAsync(store, "2026-01-13");

        var attached = (await LetterAsync(store, "both@school.test"))
            .Edition.Attachments.Select(static file => file.FileName)
            .ToList();
        Assert.Equal(attached.Count, attached.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var programme in new[] { "quality-2025", "staff-2025" })
            Assert.Contains($"Светлореченск, СОШ №11, сведения за IV квартал 2025 года ({programme}).xlsx", attached);
        var shown = folder
            .GetFiles("*.xlsx")
            .GroupBy(static file => file.Name[..4])
            .Select(static letter => letter.Select(static file => file.Name[4..]).Order(StringComparer.Ordinal));
        Assert.Contains(attached.Order(StringComparer.Ordinal), shown);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_programme_that_cannot_be_read_is_told_and_the_schools_of_the_others_are_reminded()
    {
        await using var store = await TownAsync("2026-01-13");
        store.Clock.Now = At("2025-02-02");
        await Town.LoadPassportAsync(store, Town.Definition with { Code = "broken-2025", Name = "Кадры" }, []);
        await using (var connection = await store.Database.OpenAsync(Cancellation))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = """
                update revision_indicator set cadence = '?' where programme_revision_id in (
                    select programme_revision_id from programme_revision where name = 'Кадры')
                """;
            Assert.True(await command.ExecuteNonQueryAsync(Cancellation) > 0);
        }

        var result = await RemindAsync(store, "2026-01-13");

        Assert.Equal(3, result.Letters.Count);
        Assert.Contains("broken-2025", Assert.Single(result.Failures).Sentence, StringComparison.Ordinal);
    }

    /// <param name="day">What comes after this morning has not come.</param>
    private static async Task<TestStore> TownAsync(string? day = null, Func<Organisation, string?>? email = null)
    {
        var store = await Town.CreateAsync(day is null ? null : At(day));
        store.Clock.Now = At("2025-02-01");
        await Town.LoadPassportAsync(
            store,
            Town.Definition with
            {
                Organisations = Addressed(email ?? (static school => school.Code + "@school.test")),
            },
            []
        );
        return store;
    }

    private static List<Organisation> Addressed(Func<Organisation, string?> email) =>
        [
            .. Town.Organisations.Select(one =>
                one.Level == OrganisationLevel.School ? one with { Email = email(one) } : one
            ),
        ];

    private static ReminderPublisher Publisher(TestStore store, EditionStore? editions = null)
    {
        var calendar = CalendarSource.Load(null);
        var drafts = new ReminderDrafts(
            new FormBuilder(store.Programmes, store.Facts, Building.Reader(store), calendar),
            new ReminderMail(new TemplateEngine(new TemplateSource(null))),
            calendar
        );
        return new ReminderPublisher(
            new CollectionReader(store.Programmes, store.Reminders, store.Issues, calendar, Letters.Options),
            drafts,
            Letters.Maker(store),
            editions ?? store.Editions,
            calendar
        );
    }

    private static Task<ReminderResult> RemindAsync(TestStore store, string day)
    {
        store.Clock.Now = At(day);
        return Publisher(store).PublishAsync(Moment(day), null, Cancellation);
    }

    private static async Task<(Edition Edition, string Html, string Text)> LetterAsync(TestStore store, string address)
    {
        var delivery = (await store.Outbox.DueAsync(Cancellation)).Last(one => one.Address == address);
        var edition = (await store.Editions.GetAsync(delivery.EditionId, Cancellation))!;
        return (edition, await ReadAsync(store, edition.HtmlHash), await ReadAsync(store, edition.TextHash));
    }

    private static async Task<string> ReadAsync(TestStore store, string hash)
    {
        using var reader = new StreamReader(store.Content.Open(hash));
        return await reader.ReadToEndAsync(Cancellation);
    }

    private static ReminderMoment Moment(string day) => new(At(day), Since, AttachForms: true);

    private static DateTimeOffset At(string day) =>
        new(
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(9, 0)),
            TimeSpan.FromHours(3)
        );

    /// <summary>
    /// Freezing asks for the time twice a letter, before the edition and before its deliveries: the process ends there.
    /// </summary>
    private sealed class DyingClock(TimeProvider clock, int steps, CancellationTokenSource life) : TimeProvider
    {
        private int left = steps;

        public override DateTimeOffset GetUtcNow()
        {
            if (left-- > 0)
                return clock.GetUtcNow();

            life.Cancel();
            throw new OperationCanceledException("killed");
        }
    }
}
