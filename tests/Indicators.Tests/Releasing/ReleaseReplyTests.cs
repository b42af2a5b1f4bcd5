using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Releasing;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Releasing;

/// <summary>A reply to a draft lets a report go, holds it, or is for a person; and whose reply counts.</summary>
public sealed class ReleaseReplyTests
{
    [Theory]
    [InlineData("Отправить", ReleaseWord.Release)]
    [InlineData("отправить.", ReleaseWord.Release)]
    [InlineData("\n\n  «Отправить!»\nС уважением, Иванова", ReleaseWord.Release)]
    [InlineData("*Отправить*", ReleaseWord.Release)]
    [InlineData("Отправить. Пояснения приложила.", ReleaseWord.Release)]
    [InlineData("ОТПРАВИТЬ\nно сначала посмотрите 1.2", ReleaseWord.Release)]
    // What the same line goes on to say may turn it round.
    [InlineData("Отправить нельзя", ReleaseWord.None)]
    [InlineData("Отправить, но без школы № 5", ReleaseWord.None)]
    [InlineData("Отправить можно?", ReleaseWord.None)]
    [InlineData("Отправить?", ReleaseWord.None)]
    [InlineData("Не отправлять", ReleaseWord.None)]
    [InlineData("Отправьте", ReleaseWord.None)]
    [InlineData("Отправить-ка", ReleaseWord.None)]
    [InlineData("Добрый день!\nОтправить", ReleaseWord.None)]
    [InlineData("Задержать", ReleaseWord.Hold)]
    [InlineData("задержать: в школе № 5 ошибка", ReleaseWord.Hold)]
    [InlineData("Задержать до понедельника", ReleaseWord.Hold)]
    [InlineData("Задержать? Не надо", ReleaseWord.Hold)]
    [InlineData("Задержаться", ReleaseWord.None)]
    [InlineData("Спасибо, отправить", ReleaseWord.None)]
    [InlineData("", ReleaseWord.None)]
    [InlineData(null, ReleaseWord.None)]
    public void Only_a_word_that_stands_alone_lets_a_report_go(string? words, ReleaseWord word) =>
        Assert.Equal(word, ReleaseReply.Read(words));

    private static ProgrammeDefinition Programme { get; } =
        new(
            "p",
            "Программа",
            "region",
            "",
            null,
            null,
            10,
            [],
            [],
            [
                new Recipient("Целое", "whole@x.test", RecipientRole.Coordinator),
                new Recipient("Дубна", "dubna@x.test", RecipientRole.Coordinator) { Scope = "dubna" },
                new Recipient("Глава", "head@x.test", RecipientRole.Head),
            ]
        );

    [Theory]
    [InlineData("whole@x.test", Proof.Authenticated, "", true)]
    [InlineData("WHOLE@x.test", Proof.Authenticated, "dubna", true)]
    [InlineData("dubna@x.test", Proof.Authenticated, "dubna", true)]
    [InlineData("dubna@x.test", Proof.Authenticated, "", false)] // The whole programme's is not theirs,
    [InlineData("dubna@x.test", Proof.Authenticated, "klin", false)] // nor is another municipality's.
    [InlineData("head@x.test", Proof.Authenticated, "", false)]
    [InlineData("stranger@x.test", Proof.Authenticated, "", false)]
    [InlineData(null, Proof.Authenticated, "", false)]
    [InlineData("whole@x.test", Proof.Contradicted, "", false)] // Forged.
    [InlineData("whole@x.test", Proof.Unproven, "", true)] // The draft's Message-ID is what is known.
    public void A_coordinator_of_the_report_decides_and_nobody_else(
        string? sender,
        Proof proof,
        string scope,
        bool counts
    ) =>
        Assert.Equal(
            counts,
            AuthorityRule.OfRelease(new Origin.Mail(sender, proof), Programme, scope) is Verdict.Allowed
        );
}
