using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Watching;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Support;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Schedules;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>
/// docs/states.ru.md has every letter that the service writes to its admin, as it is sent, so that a person can read them in
/// one go.
/// </summary>
public sealed partial class StateLetterGuideTests
{
    /// <summary>Shorter pieces between two values are found in no text but by chance.</summary>
    private const int ShortestPiece = 12;

    private static readonly string File = Path.Combine(Repository.Root, "docs", "states.ru.md");

    private static readonly string[] Told =
    [
        "Worker/Watching/ClockMessages.cs",
        "Worker/Watching/DiskMessages.cs",
        "Worker/Watching/LetterMessages.cs",
        "Worker/Watching/ReportMessages.cs",
        "Worker/Watching/TroubleMessages.cs",
        "Worker/Watching/WatchedFolder.cs",
        "Reports/Watching/StateNewsWords.cs",
    ];

    /// <summary>What <c>check</c> says, and what stands in for a reason that nobody gave.</summary>
    private static readonly string[] Elsewhere =
    [
        "Диск, где",
        "не меньше",
        "МБ (Admin:FreeMegabytes)",
        "или папка на большем диске (настройка",
        "Причина не записана",
        "Сохранённые файлы потеряны",
        "Ответа сервера нет",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_guide_has_every_letter_as_it_is_sent_and_no_sentence_is_without_an_example()
    {
        var text = await TextAsync();

        GuidePart.Check(File, "письма администратору", text);
        var said = Joined(text);
        var missing = Told.SelectMany(static name => Pieces(name).Select(piece => $"{name}: {piece}"))
            .Where(one => !said.Contains(Joined(one[(one.IndexOf(": ", StringComparison.Ordinal) + 2)..]), Ignoring))
            .ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private const StringComparison Ignoring = StringComparison.OrdinalIgnoreCase;

    private static async Task<string> TextAsync()
    {
        await using var service = await SimulatedService.CreateWellAsync(StateLetterCases.Now);
        var text = new StringBuilder();
        foreach (var (part, sights) in StateLetterCases.All(service.Get<ReportKinds>()))
        {
            text.Append("\n## ").Append(part).Append('\n');
            foreach (var sight in sights)
                Append(text, await LetterAsync(service, sight, isOver: false));
        }

        text.Append("\n## Сразу несколько\n");
        Append(text, await LetterAsync(service, StateLetterCases.Many, isOver: false));
        text.Append("\n## Когда всё прошло\n");
        Append(text, await LetterAsync(service, StateLetterCases.Many with { Letters = [] }, isOver: true));
        Append(text, await LetterAsync(service, StateLetterCases.Many, isOver: true));
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Through the store and the outbox, as the service does.</summary>
    private static async Task<MimeMessage> LetterAsync(SimulatedService service, Sight sight, bool isOver)
    {
        var states = service.Get<WatchedStates>();
        var known = (await states.ActiveAsync(Cancellation)).Select(static one => one.Id).ToHashSet();
        var troubles = WatchRule.Of(sight);
        await states.RecordAsync(
            [
                .. troubles.Select(static one => new NewState(
                    one.Key,
                    one.Title,
                    one.Blocks,
                    one.Sentence,
                    one.Advice,
                    one.Since
                )),
            ],
            [],
            [],
            Cancellation
        );
        var active = (await states.ActiveAsync(Cancellation)).Where(one => !known.Contains(one.Id)).ToList();
        if (isOver)
            await states.RecordAsync([], [], active.ConvertAll(static one => one.Id), Cancellation);
        await service
            .Get<StateNewsPublisher>()
            .PublishAsync(
                "admin@edu.example",
                isOver
                    ? new StateNews(sight.Machine, [], active.ConvertAll(static one => one with { LeftAt = Over }))
                    : new StateNews(sight.Machine, active, []),
                StateLetterCases.Now,
                Cancellation
            );
        await service.Get<DeliverRun>().ExecuteAsync(RunTrigger.Hand, "test", Cancellation);
        return await MimeMessage.LoadAsync(
            Directory.GetFiles(service.Outbox, "*.eml").Order(StringComparer.Ordinal).Last(),
            Cancellation
        );
    }

    private static DateTimeOffset Over => StateLetterCases.Now.AddHours(2);

    private static void Append(StringBuilder text, MimeMessage letter) =>
        text.Append("\n**")
            .Append(letter.Subject!.Replace('\u00A0', ' '))
            .Append("**\n\n```text\n")
            .Append(letter.TextBody!.Replace('\u00A0', ' ').Trim())
            .Append("\n```\n");

    private static IEnumerable<string> Pieces(string name) =>
        SourceTexts
            .In(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "src", name)))
            .Where(static piece =>
                piece.Length >= ShortestPiece && piece.Any(static letter => letter is >= 'а' and <= 'я')
            )
            .Where(static piece => !Elsewhere.Contains(piece, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal);

    private static string Joined(string text) => Blanks().Replace(text.Replace('\u00A0', ' '), " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
