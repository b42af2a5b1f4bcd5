using System.IO.Compression;
using System.Text;
using System.Text.Json;
using QualityMonitor.Reports.Mail;
using Xunit;

namespace QualityMonitor.Reports.Tests.SchoolSheets;

/// <summary>A sheet holds nothing of another school: every byte of every paper is looked through.</summary>
[Collection(SharedJudgedTown.Name)]
public sealed class OwnDataTests(JudgedTownSheets town)
{
    [Fact]
    public void No_paper_of_a_school_names_another_one()
    {
        foreach (var school in town.Schools)
        foreach (var (what, text) in Texts(town.Letter(school)))
        foreach (var other in Town.Organisations.Where(one => one.Code != "town" && one.Code != school))
        {
            Assert.False(Names(text, other.ShortName), $"{school}: {other.ShortName} stands in {what}");
            Assert.False(Names(text, other.Code + "@"), $"{school}: the address of {other.Code} stands in {what}");
        }
    }

    [Fact]
    public void No_model_holds_the_code_of_another_school()
    {
        var codes = town.Schools.ToHashSet(StringComparer.Ordinal);
        foreach (var school in town.Schools)
        {
            using var model = JsonDocument.Parse(town.Letter(school).Model);
            var strangers = Strings(model.RootElement).Where(text => codes.Contains(text) && text != school);
            Assert.Empty(strangers);
        }
    }

    [Fact]
    public void A_figure_that_only_another_school_has_stands_on_no_sheet()
    {
        // School 2's share; the town's totals are others.
        foreach (var school in town.Schools.Where(static one => one != "s2"))
        foreach (var (what, text) in Texts(town.Letter(school)))
            Assert.False(text.Contains("510 из 518", StringComparison.Ordinal), $"{school}: {what}");
    }

    private static bool Names(string text, string name)
    {
        var folded = Fold(text);
        var sought = Fold(name);
        for (var at = folded.IndexOf(sought, StringComparison.OrdinalIgnoreCase); at >= 0; )
        {
            var end = at + sought.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(folded[at - 1]))
                && (end == folded.Length || !char.IsDigit(folded[end]) || !char.IsDigit(folded[end - 1]))
            )
                return true;
            at = folded.IndexOf(sought, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private static string Fold(string text) =>
        string.Concat(text.Where(static letter => !char.IsWhiteSpace(letter) && letter != '\u00AD'));

    private static IEnumerable<(string What, string Text)> Texts(Letter letter)
    {
        yield return ("the subject", letter.Mail.Subject);
        yield return ("the page", letter.Mail.Html);
        yield return ("the text", letter.Mail.Text);
        yield return ("the model", letter.Model);
        foreach (var file in letter.Files)
        {
            yield return ("a file name", file.FileName);
            if (!file.FileName.EndsWith(".docx", StringComparison.Ordinal))
            {
                yield return (file.FileName, Encoding.UTF8.GetString(file.Content));
                continue;
            }

            using var archive = new ZipArchive(new MemoryStream(file.Content));
            foreach (var entry in archive.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                yield return (entry.FullName, reader.ReadToEnd());
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(static one => Strings(one.Value).Append(one.Name)),
            _ => [],
        };
}
