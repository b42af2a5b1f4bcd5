using System.Text;
using System.Text.RegularExpressions;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Reports.Tests.Guides;

/// <summary>
/// docs/messages.ru.md has every letter that answers a sender, reminds, or speaks of what was sent, so that a person can read
/// them in one go.
/// </summary>
public sealed partial class LetterGuideTests
{
    /// <summary>Shorter pieces between two values are found in no text but by chance.</summary>
    private const int ShortestPiece = 12;

    private static readonly string File = Path.Combine(Repository.Root, "docs", "messages.ru.md");

    private static readonly string[] Told =
    [
        "Answers/AnswerWords.cs",
        "Answers/CoordinatorWords.cs",
        "Answers/HandoverWords.cs",
        "Answers/SenderWords.cs",
        "Answers/StrangersWords.cs",
        "Correspondence/MissingFileRule.cs",
        "Correspondence/MissingFileWords.cs",
        "Correspondence/NoticePage.cs",
        "Correspondence/RepeatWords.cs",
        "Correspondence/UndeliveredWords.cs",
        "DataDigest/DigestWords.cs",
        "Passports/PassportNewsWords.cs",
        "Releasing/ReleaseReplyWords.cs",
        "Reminders/EscalationWords.cs",
        "Reminders/ReminderWords.cs",
        "Stale/StaleWords.cs",
    ];

    [Fact]
    public void The_guide_has_every_letter_with_its_words() => GuidePart.Check(File, "письма", Text());

    /// <summary>A sentence that no letter of the guide has is found by its pieces in the source.</summary>
    [Fact]
    public void No_sentence_of_the_letters_is_without_an_example()
    {
        var text = Joined(Text());
        var missing = Told.SelectMany(static name => Pieces(name).Select(piece => (name, piece)))
            .Where(one => !text.Contains(Joined(one.piece), StringComparison.OrdinalIgnoreCase))
            .Select(static one => $"{one.name}: {one.piece}")
            .ToList();

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void The_check_sees_sentences() => Assert.All(Told, static name => Assert.NotEmpty(Pieces(name)));

    private static string Text()
    {
        var text = new StringBuilder();
        Append(text, "Ответы отправителю файла", [.. AnswerCases.ToSenders(), .. CorrespondenceCases.ToSenders()]);
        Append(text, "Напоминания школе", [.. CorrespondenceCases.Reminders()]);
        Append(text, "Координатору: о файлах", [.. AnswerCases.ToCoordinators()]);
        Append(text, "Координатору: о письмах, сроках и черновиках", [.. CorrespondenceCases.ToCoordinators()]);
        Append(text, "Координатору: о паспортах программы", [.. NewsCases.OfPassports()]);
        Append(text, "Координатору: об устаревших отчётах", [.. NewsCases.OfStaleReports()]);
        Append(text, "Координатору: о полноте и замечаниях", [.. NewsCases.OfDigests()]);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<LetterCase> cases)
    {
        text.Append("\n## ").Append(title).Append('\n');
        foreach (var one in cases)
            text.Append("\n**").Append(one.When).Append("**\n\n```text\n").Append(one.Words).Append("```\n");
    }

    private static IEnumerable<string> Pieces(string name) =>
        SourceTexts
            .In(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "src", "Reports", name)))
            .Where(static piece =>
                piece.Length >= ShortestPiece && piece.Any(static letter => letter is >= 'а' and <= 'я')
            )
            .Distinct(StringComparer.Ordinal);

    private static string Joined(string text) => Blanks().Replace(text.Replace('\u00A0', ' '), " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
