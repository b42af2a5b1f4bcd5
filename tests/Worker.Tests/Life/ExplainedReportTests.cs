using System.IO.Compression;
using System.Security.Cryptography;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Support;
using Xunit;
using static QualityMonitor.Worker.Tests.Life.LivingTown;

namespace QualityMonitor.Worker.Tests.Life;

/// <summary>Why a plan was missed is asked with the report, comes back in a workbook, and stands in the next
/// edition.</summary>
public sealed class ExplainedReportTests
{
    private const string Quarter = "2025-Q4";

    [Fact]
    public async Task The_workbook_that_asks_comes_back_as_explanations_proposals_and_prose_of_the_next_edition()
    {
        await using var town = await MissedAsync();
        var first = await town.EditionAsync(Quarter);
        var asked = first!.For(RecipientRole.Coordinator).Attachments.Single(IsTexts);
        Assert.DoesNotContain(first.Attachments, IsTexts);
        var sent = await ReadAsync(town, asked.ContentHash);
        Assert.Equal(FileOutcome.Loaded, (await town.SendAsync("2026-01-19", "как есть.xlsx", Resaved(sent))).Outcome);
        Assert.Null((await town.ReportAsync(Quarter)).Said);
        await ExplainAsync(town);

        var report = await town.ReportAsync(Quarter);
        var row = report.Rows.Single(static one => one.Code == "1.2");
        Assert.Equal(
            "Закрыли школу, консультаций 10. Делается: Переносим. (Методист Иванова, 20.01.2026)",
            Assert.Single(ExplanationText.Of(report, row)).Replace('\u00a0', ' ')
        );
        Assert.Equal("Выделить ставку", Assert.Single(report.Said!.Proposals).What);
        var passage = ProseText.Of(report, Assert.Single(report.Said.Passages).Text);
        Assert.Equal("Консультаций 10 при плане не менее 40; [9.9] (данных нет).", passage.Text.Replace('\u00a0', ' '));
        Assert.Equal(["[9.9]"], ProseText.Unresolved(report).Select(static one => one.Reference));
        Assert.NotEmpty(passage.Pieces.Single(static piece => piece.Reference == "[1.2]").Origins);

        var second = await town.PublishAsync(Quarter);
        Assert.Equal(2, second.Edition!.Number);
        Assert.False((await town.PublishAsync(Quarter)).IsNew);

        // Last time's explanation is shown to whoever explains the next quarter.
        await town.QuarterAsync("2026-Q1", ("СОШ № 1", Usual()), ("СОШ № 2", Usual()));
        var next = await town.ReportAsync("2026-Q1");
        Assert.Empty(next.Said?.Explanations ?? []);
        Assert.Contains("Закрыли школу", Assert.Single(next.Said!.Earlier!).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_for_another_report_corrects_none_and_an_edition_opens_as_it_went()
    {
        await using var town = await MissedAsync();
        var first = (await town.EditionAsync(Quarter))!;
        var before = await OpenAsync(town, first);

        await town.SendAsync("2026-01-19", "тексты.xlsx", Passage("годовой", "Для годового отчёта."));
        await town.StandsAsync(Quarter);
        await town.SendAsync("2026-01-20", "тексты.xlsx", Passage("", "Для всех отчётов: [1.2]."));
        Assert.Equal(2, (await town.PublishAsync(Quarter)).Edition!.Number);

        Assert.Equal(before, await OpenAsync(town, first));
        Assert.Contains("report-coordinator.html", before.Keys);
        Assert.DoesNotContain("cid:", before["report-head.html"], StringComparison.Ordinal);
        var lines = await town.Get<EditionDifference>()
            .BetweenAsync(first, (await town.EditionAsync(Quarter))!, TestContext.Current.CancellationToken);
        Assert.Contains(lines!, static line => line.Contains("Для всех отчётов", StringComparison.Ordinal));
    }

    private static async Task<Dictionary<string, string>> OpenAsync(LivingTown town, Edition edition)
    {
        using var folder = new TempFolder();
        var files = await town.Get<EditionFiles>()
            .WriteAsync(edition, folder.Path, TestContext.Current.CancellationToken);
        return files.ToDictionary(
            static file => Path.GetFileName(file),
            static file =>
                file.EndsWith(".html", StringComparison.Ordinal)
                    ? File.ReadAllText(file)
                    : Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))),
            StringComparer.Ordinal
        );
    }

    private static byte[] Passage(string kind, string text) =>
        new XlsxBuilder()
            .Sheet(
                NarrativeVocabulary.AboutSheet,
                static sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, "quality")
            )
            .Sheet(
                NarrativeVocabulary.PassagesSheet,
                sheet =>
                    sheet
                        .Row(NarrativeVocabulary.Passages.ReportKind, NarrativeVocabulary.Passages.Text)
                        .Row(kind, text)
            )
            .ToBytes();

    private static bool IsTexts(Store.Editions.EditionAttachment one) =>
        one.FileName.StartsWith("Пояснения", StringComparison.Ordinal);

    private static async Task<LivingTown> MissedAsync()
    {
        var town = await FoundAsync(
            "2025-09-01",
            static book => book.Plan("1.2", "IV квартал 2025", "не менее 40", "Постановление № 1", "")
        );
        await town.QuarterAsync(Quarter, ("СОШ № 1", Usual(talks: 5)), ("СОШ № 2", Usual(talks: 5)));
        return town;
    }

    private static async Task<byte[]> ReadAsync(LivingTown town, string hash)
    {
        await using var stream = town.Get<ContentStore>().Open(hash);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
        return memory.ToArray();
    }

    /// <summary>Nothing was written into it, but a program packed it anew.</summary>
    private static byte[] Resaved(byte[] workbook)
    {
        using var source = new ZipArchive(new MemoryStream(workbook));
        using var bytes = new MemoryStream();
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        return bytes.ToArray();
    }

    private static async Task ExplainAsync(LivingTown town)
    {
        var filled = new XlsxBuilder()
            .Sheet(
                NarrativeVocabulary.AboutSheet,
                static sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, "quality")
            )
            .Sheet(
                NarrativeVocabulary.ExplanationsSheet,
                static sheet =>
                    sheet
                        .Row(
                            NarrativeVocabulary.Indicator,
                            NarrativeVocabulary.Explanations.Why,
                            NarrativeVocabulary.Explanations.Action,
                            NarrativeVocabulary.Author,
                            NarrativeVocabulary.Period
                        )
                        .Row("1.2", "Закрыли школу, консультаций [1.2]", "Переносим", "Методист Иванова", Quarter)
            )
            .Sheet(
                NarrativeVocabulary.ProposalsSheet,
                static sheet =>
                    sheet
                        .Row(NarrativeVocabulary.Proposals.What, NarrativeVocabulary.Period)
                        .Row("Выделить ставку", Quarter)
            )
            .Sheet(
                NarrativeVocabulary.PassagesSheet,
                static sheet =>
                    sheet
                        .Row(
                            NarrativeVocabulary.Passages.Section,
                            NarrativeVocabulary.Passages.Text,
                            NarrativeVocabulary.Period
                        )
                        .Row("Кадры", "Консультаций [1.2] при плане [1.2 план]; [9.9].", Quarter)
            )
            .ToBytes();
        var report = await town.SendAsync("2026-01-20", "пояснения.xlsx", filled);
        Assert.Equal(FileOutcome.LoadedWithIssues, report.Outcome);
    }
}
