using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using MimeKit;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>Each of the five public documents is made again by the demo, from tables and prose to the paper.</summary>
[Collection(nameof(SharedDemo))]
public sealed partial class PublicDocumentTests(DemoTests.Demo demo)
{
    public static TheoryData<string, string[]> Papers() =>
        new()
        {
            {
                "Отчёт о мониторинге за 2019 год",
                [
                    // Two and more figures of one cell, and a plan inside a fact's cell.
                    "Педагогов — 367, в том числе учителей — 347; высшую категорию имеют 65,5 % учителей.",
                    "6 537, из них в муниципальных школах — 6 328",
                    "Ниже области — химия (56,2 при 58,7), история (55,3 и 57,6) и география",
                    "Хуже, чем Московская область, по 4 показателям: 2.4 ЕГЭ, химия; 2.6 ЕГЭ, история; 2.7 ЕГЭ, география;",
                    "81–100 баллов, русский язык",
                    "Победителей регионального этапа — 14, год назад — 2",
                    "Участие в муниципальном этапе не выросло: 946/32,53 % при 949/32,37 % в 2018 году",
                    "не выполнен один: объём муниципальной услуги — 15 300 при плане 15 516",
                    "По муниципальному заданию выполнено (допуск 5 %)",
                    "Цели следующих лет",
                    "План, 2022",
                    "В карте 48 мероприятий",
                    "Кластеры школ и сводный индекс",
                    "Строка «Дубна» — по собственным цифрам на той же шкале",
                ]
            },
            {
                "Отчёт о мониторинге за 2020-2021 учебный год",
                ["2019/2020 и 2020/2021: 10 улучшились и 3 — без изменений.", "+35,7 п.п.", "что запланировано"]
            },
            {
                "Квартальный отчёт за I квартал 2021 года",
                [
                    "Участвуют 13 школ",
                    "ШНОР, 2020",
                    "Низкая учебная мотивация обучающихся: 1 из 1 меры выполнено в полном объёме и в срок.",
                    "0 из 1 меры выполнено в полном объёме и в срок, 1 просрочено.",
                    "Методическая поддержка учителей: 72, год назад — 48.",
                    "на 9 дней позже срока",
                ]
            },
            {
                "Аналитический отчёт за 2020 год",
                [
                    "ведут 53 % педагогов; по городу — 10,7 %, по области — 18 %",
                    "По муниципальному заданию выполнено (допуск 5 %). Нарастающим итогом: I кв. 2020 — 3 840 при плане 3 800;",
                ]
            },
            {
                "Отчёт об идентификации школ за 2022 год",
                [
                    "Все школы программы (10)",
                    "ниже районного более чем на 20 баллов",
                    "Продолжают обучение в 10-м классе менее 60 %",
                    "Третий год. СОШ № 3, № 7 и № 9",
                ]
            },
            { "Листок СОШ № 3, 2022 год", ["Красная зона, третий год", "Новолакский район"] },
        };

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task The_paper_of_a_public_document_says_what_the_document_did(string paper, string[] told)
    {
        var text = await TextAsync(paper);

        Assert.All(told, one => Assert.Contains(one, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("данных нет)", text, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string paper)
    {
        foreach (var path in Directory.GetFiles(demo.Folder["demo", "outbox"], "*.eml").Order(StringComparer.Ordinal))
        {
            using var letter = await MimeMessage.LoadAsync(path, TestContext.Current.CancellationToken);
            if (
                letter.Attachments.OfType<MimePart>().FirstOrDefault(one => one.FileName == paper + ".docx") is { } part
            )
                return Text(part);
        }

        throw new InvalidOperationException($"No letter brings «{paper}».");
    }

    private static string Text(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes, TestContext.Current.CancellationToken);
        using var document = WordprocessingDocument.Open(bytes, false);
        var paragraphs = XElement
            .Parse(document.MainDocumentPart!.Document!.Body!.OuterXml)
            .Descendants()
            .Where(static one => one.Name.LocalName == "p")
            .Select(static one =>
                string.Concat(
                    one.Descendants().Where(static two => two.Name.LocalName == "t").Select(static two => two.Value)
                )
            );
        return Spaces().Replace(string.Join(' ', paragraphs), " ");
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
