using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using Xunit;
using static QualityMonitor.Reports.Tests.Answers.SchoolFile;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>What a school that has an address and the coordinator of its town get in answer to a file.</summary>
internal static class AnswerLetters
{
    public const string Coordinator = "ivanova@example.test";

    public static ProgrammeDefinition Definition { get; } =
        Town.Definition with
        {
            Organisations =
            [
                .. Town.Organisations.Select(static one => one.Code == "s5" ? one with { Email = Sender } : one),
            ],
        };

    /// <summary>By address.</summary>
    public static async Task<Dictionary<string, (Edition Edition, string Text)>> LettersAsync(TestStore store)
    {
        var token = TestContext.Current.CancellationToken;
        var letters = new Dictionary<string, (Edition, string)>(StringComparer.Ordinal);
        foreach (var delivery in await store.Outbox.DueAsync(token))
        {
            var edition = (await store.Editions.GetAsync(delivery.EditionId, token))!;
            using var reader = new StreamReader(store.Content.Open(edition.TextHash));
            letters.Add(delivery.Address, (edition, await reader.ReadToEndAsync(token)));
        }

        return letters;
    }

    /// <summary>As one reads it, whatever its blanks and ends of lines are.</summary>
    public static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static void AssertNoCommand((Edition Edition, string Text) letter) =>
        Assert.All(
            new[] { "reprocess", "retract", "НОМЕР", "--", "SpeaksFor", "KnownSenders", "AuthenticationServer" },
            word => Assert.DoesNotContain(word, letter.Text, StringComparison.Ordinal)
        );
}
