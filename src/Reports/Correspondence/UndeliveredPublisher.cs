using System.Globalization;
using System.Text.Json;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>
/// Tells the coordinators which letters of theirs were given up, once for each: those of the addressee, never the address
/// that fails; where nobody else is left, the admin. Letter and mark «told» are one transaction.
/// </summary>
public sealed class UndeliveredPublisher(
    UndeliveredNotices notices,
    ProgrammeReader programmes,
    TemplateEngine templates,
    LetterMaker maker,
    EditionStore editions,
    ReportOptions options,
    TimeProvider clock
)
{
    /// <summary><see cref="Edition.Kind"/> of these letters; their topic is the first delivery that they tell of.</summary>
    public const string Kind = "undelivered";

    /// <summary>Named in a letter; the others are counted.</summary>
    private const int MostNamed = 30;

    /// <summary>What was given up long ago, before anybody was told of such, is no news.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <param name="since">When people began to be told.</param>
    /// <param name="offset">The clock of the days in the letters.</param>
    /// <returns>How many letters were put into the outbox.</returns>
    public async Task<int> PublishAsync(
        DateTimeOffset since,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().ToOffset(offset);
        var untold = await notices.UntoldAsync(since > now - Grace ? since : now - Grace, cancellationToken);
        var told = new List<(FailedDelivery Delivery, string Readers, IReadOnlyList<Recipient> To)>();
        foreach (var delivery in untold)
        {
            var to = UndeliveredRule.IsTold(delivery.Kind) ? await ReadersAsync(delivery, cancellationToken) : [];
            if (to.Count == 0)
                await notices.SkipAsync(delivery.Id, cancellationToken);
            else
                told.Add((delivery, string.Join('\n', to.Select(static one => one.Email.ToUpperInvariant())), to));
        }

        var letters = 0;
        foreach (var letter in told.GroupBy(static one => (one.Delivery.ProgrammeCode, one.Readers)))
        {
            var to = letter.First().To;
            await FreezeAsync([.. letter.Select(static one => one.Delivery)], to, now, fence, cancellationToken);
            letters += to.Count;
        }

        return letters;
    }

    /// <summary>Those of the school or municipality that the letter is about, else of the addressee's.</summary>
    private async Task<IReadOnlyList<Recipient>> ReadersAsync(
        FailedDelivery delivery,
        CancellationToken cancellationToken
    )
    {
        var programme =
            delivery.ProgrammeCode == Edition.NoProgramme
                ? null
                : await programmes.CurrentAsync(delivery.ProgrammeCode, AsOf.Now, cancellationToken);
        return programme is null
            ? []
            : new Coordinators(programme)
                .OfPerson(
                    delivery.Address,
                    programme.Organisations.Any(one => one.Code == delivery.Topic) ? [delivery.Topic] : []
                )
                .Where(one =>
                    !MailAddresses.Has(one.Email, options.FromAddress)
                    && !MailAddresses.Has(one.Email, delivery.Address)
                )
                .ToList();
    }

    private async Task FreezeAsync(
        IReadOnlyList<FailedDelivery> failed,
        IReadOnlyList<Recipient> to,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var code = failed[0].ProgrammeCode;
        var programme =
            code == Edition.NoProgramme ? null : await programmes.CurrentAsync(code, AsOf.Now, cancellationToken);
        var page = PageOf(failed, programme is null ? "" : Words.Tidy(programme.Name), now.Offset);
        var draft = await maker.DraftAsync(
            new Letter(
                Kind,
                code,
                templates.RenderMail("notice", page, code),
                JsonSerializer.Serialize(page, ModelJson.Options)
            ),
            now,
            cancellationToken
        );
        await editions.FreezeAsync(
            draft with
            {
                Topic = failed[0].Id.ToString(CultureInfo.InvariantCulture),
                Fence = fence,
                TellsUndelivered = [.. failed.Select(static one => one.Id)],
            },
            to,
            cancellationToken
        );
    }

    private static NoticePage PageOf(IReadOnlyList<FailedDelivery> failed, string programme, TimeSpan offset)
    {
        var first = failed[0];
        var title =
            failed.Count == 1
                ? $"Письмо не отправлено: {Whose(first)}"
                : $"Не отправлено {RussianText.Count(failed.Count, "письмо", "письма", "писем")}";
        return new NoticePage(
            title,
            title,
            "bad",
            "✖",
            programme,
            [
                new NoticePage.Fact("Адрес", first.Address),
                new NoticePage.Fact("Письмо", first.Subject),
                new NoticePage.Fact("Попыток", RussianText.Number(first.Attempts)),
                new NoticePage.Fact("Последняя", NoticePage.Moment(first.At.ToOffset(offset))),
                new NoticePage.Fact("Ответ сервера", Quotation.Defused(first.Error ?? "не дан")),
                .. failed.Count > 1
                    ? [new NoticePage.Fact("Ещё писем", RussianText.Number(failed.Count - 1) + ", они ниже")]
                    : Array.Empty<NoticePage.Fact>(),
            ],
            [
                .. failed
                    .Skip(1)
                    .Take(MostNamed)
                    .Select(static one => $"{one.Address}: {one.Subject}. {Quotation.Defused(one.Error ?? "")}"),
                .. failed.Count - 1 > MostNamed
                    ? [$"и ещё {RussianText.Number(failed.Count - 1 - MostNamed)}"]
                    : Array.Empty<string>(),
            ],
            [
                "Проверьте адрес в паспорте программы (лист «Организации» или «Получатели») и пришлите исправленный паспорт.",
                "Сами эти письма больше не уйдут. Когда адрес исправлен или ящик снова принимает почту, "
                    + "попросите администратора отправить их заново.",
                "Пока что свяжитесь с получателем иначе.",
            ],
            "О каждом неотправленном письме пишем один раз. Письмо составлено программой."
        );
    }

    private static string Whose(FailedDelivery delivery) =>
        delivery.DisplayName.Trim() is { Length: > 0 } name ? Words.Tidy(name) : delivery.Address;
}
