using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Store.Mailboxes;
using Xunit;

namespace QualityMonitor.Reports.Tests.Correspondence;

public sealed class NoticeRuleTests
{
    [Theory]
    // A person whom the passport names reaches a person, unless the server doubts that it was them.
    [InlineData(MessageKind.Words, true, false, false, true)]
    [InlineData(MessageKind.Words, true, true, false, false)]
    // Whoever names our letter has had it, from whatever mailbox.
    [InlineData(MessageKind.Words, false, false, true, true)]
    [InlineData(MessageKind.Words, false, true, true, true)]
    [InlineData(MessageKind.Words, true, true, true, true)]
    // A stranger is only counted.
    [InlineData(MessageKind.Words, false, false, false, false)]
    // A letter that came back is news where it is ours.
    [InlineData(MessageKind.Bounce, true, false, true, true)]
    [InlineData(MessageKind.Bounce, false, false, true, true)]
    [InlineData(MessageKind.Bounce, true, false, false, false)]
    // Files are answered by other letters, and robots by none.
    [InlineData(MessageKind.Files, true, false, true, false)]
    [InlineData(MessageKind.Repeated, true, false, true, false)]
    [InlineData(MessageKind.Automatic, true, false, true, false)]
    [InlineData(MessageKind.Own, true, false, true, false)]
    [InlineData(MessageKind.Broken, true, false, true, false)]
    [InlineData(MessageKind.Adopted, true, false, true, false)]
    public void Who_is_mailed_on(MessageKind kind, bool isKnown, bool isDoubted, bool answersOurs, bool isTold) =>
        Assert.Equal(isTold, NoticeRule.IsTold(new NoticeQuestion(kind, isKnown, isDoubted, answersOurs)));

    [Fact]
    public void A_notice_that_comes_back_makes_no_notice_and_one_that_is_answered_does()
    {
        var question = new NoticeQuestion(MessageKind.Bounce, true, false, true) { AboutANotice = true };

        Assert.False(NoticeRule.IsTold(question));
        Assert.True(NoticeRule.IsTold(question with { Kind = MessageKind.Words }));
    }

    [Theory]
    [InlineData("см. https://evil.example/a?b=1.2", "см. https[:]//evil[.]example/a?b=1.2")]
    [InlineData("www.evil.example и evil.рф", "www[.]evil[.]example и evil[.]рф")]
    [InlineData("пишите на a@evil.example", "пишите на a@evil[.]example")]
    [InlineData("Показатель 1.1 за 20.11.2026. Готово.", "Показатель 1.1 за 20.11.2026. Готово.")]
    public void Nothing_in_a_quotation_can_be_clicked(string written, string shown) =>
        Assert.Equal(shown, Quotation.Defused(written));

    [Theory]
    [InlineData("Сведения СОШ 5, IV кв.xlsx, снимок.png", "Сведения СОШ 5, IV кв.xlsx, снимок.png")]
    [InlineData("www.evil.example.xlsx", "www[.]evil[.]example.xlsx")]
    [InlineData("evil.example, IV кв.XLSX", "evil[.]example, IV кв.XLSX")]
    [InlineData("кв.xlsx.evil.example", "кв[.]xlsx[.]evil[.]example")]
    public void The_ending_of_a_file_stays_as_people_know_it(string written, string shown) =>
        Assert.Equal(shown, Quotation.Files(written));

    [Fact]
    public void A_long_quotation_is_cut() => Assert.InRange(Quotation.Lines(new string('\n', 5000)).Count, 2, 70);
}
