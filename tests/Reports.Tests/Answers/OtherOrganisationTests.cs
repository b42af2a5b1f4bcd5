using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using Xunit;
using static QualityMonitor.Reports.Tests.Answers.AnswerLetters;
using static QualityMonitor.Reports.Tests.Answers.SchoolFile;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>Figures of another organisation than the sender's: the sender looks at the file, the coordinator decides.</summary>
public sealed class OtherOrganisationTests
{
    [Fact]
    public async Task Whoever_sent_only_anothers_figures_reads_what_is_needed_before_the_cells_to_mend()
    {
        await using var store = await TownAsync(Definition);
        var reason = AuthorityMessages.OfOther("СОШ № 7", 3);
        await LoadAsync(
            store,
            [Error],
            outcome: ProcessingOutcome.Rejected,
            reason: reason,
            proof: Proof.Authenticated
        );

        await AnswerAsync(store);

        var text = Flat((await LettersAsync(store))[Sender].Text);
        Assert.Contains($"1. Нужно: {Flat(reason.Expected).TrimEnd('.')}. 2. ", text, StringComparison.Ordinal);
        Assert.Contains("Пришлите исправленный файл", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_of_another_school_ask_the_sender_for_its_heading_and_the_coordinator_for_a_decision()
    {
        await using var store = await TownAsync(Definition);
        await LoadAsync(
            store,
            [Error with { Problem = AuthorityMessages.OfOther("СОШ № 7", 3) }],
            proof: Proof.Authenticated
        );

        Assert.Equal(2, await AnswerAsync(store));

        var letters = await LettersAsync(store);
        Assert.StartsWith("Вопрос о файле: ", letters[Coordinator].Edition.Subject, StringComparison.Ordinal);
        Assert.Contains("Присланы сведения за другую организацию", letters[Coordinator].Text);
        Assert.Contains("впишите это в паспорт программы", Flat(letters[Coordinator].Text));
        Assert.DoesNotContain("впишите", letters[Sender].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("это ваш файл", letters[Coordinator].Text, StringComparison.Ordinal);
        Assert.All(letters.Values, AssertNoCommand);
    }

    [Theory]
    [InlineData(Sender, false, true)]
    [InlineData(Sender, true, false)]
    [InlineData(null, false, false)]
    public async Task A_coordinator_reads_that_the_sender_was_told_of_anothers_figures_only_where_it_was(
        string? sender,
        bool isMachineMade,
        bool isTold
    )
    {
        await using var store = await TownAsync(Definition);
        await LoadAsync(
            store,
            [Error with { Problem = AuthorityMessages.OfOther("СОШ № 7", 3), OrganisationCode = null }],
            sender,
            isMachineMade: isMachineMade,
            schools: sender is null ? ["s7"] : null
        );

        await AnswerAsync(store);

        var letters = await LettersAsync(store);
        Assert.Equal(isTold, letters.ContainsKey(Sender));
        var text = Flat(letters[Coordinator].Text);
        Assert.Equal(isTold, text.Contains("Ему написано то же", StringComparison.Ordinal));
        Assert.Equal(!isTold, text.Contains("поэтому о нём узнаёте только вы", StringComparison.Ordinal));
        Assert.Equal(sender is not null, text.Contains("впишите это в паспорт", StringComparison.Ordinal));
        Assert.Contains("принять файл № 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_file_without_a_sender_is_told_to_its_school_the_coordinator_reads_so()
    {
        await using var store = await TownAsync(Definition);
        await LoadAsync(
            store,
            [Error with { Problem = AuthorityMessages.OfOther("СОШ № 7", 3), OrganisationCode = null }],
            sender: null
        );

        await AnswerAsync(store);

        var letters = await LettersAsync(store);
        Assert.Equal([Coordinator, Sender], letters.Keys.Order(StringComparer.Ordinal));
        var text = Flat(letters[Coordinator].Text);
        Assert.Contains("то же написано организации, за которую он прислан", text, StringComparison.Ordinal);
        Assert.DoesNotContain("только вы", text, StringComparison.Ordinal);
    }
}
