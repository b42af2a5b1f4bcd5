using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MimeKit;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Answers;

/// <summary>
/// The sample town's service with an inbox and, where a test has one, a mailbox; its letters go to a folder.
/// </summary>
internal sealed class SchoolOffice : IDisposable
{
    public const string School = "school-3@svetlorechensk.example.test";
    public const string FileName = "Сведения СОШ 3, IV квартал 2025.xlsx";
    private static readonly string Samples = Path.Combine(Repository.Root, "samples", "svetlorechensk");
    private readonly TempFolder folder = new();

    /// <summary>The school's workbook with a numerator «около 40» in it.</summary>
    public static byte[] Sent => File.ReadAllBytes(Path.Combine(Samples, "2025-Q4", FileName));

    public static async Task<SchoolOffice> OpenAsync(params object[] mailboxes)
    {
        var office = new SchoolOffice();
        Directory.CreateDirectory(office.folder["inbox"]);
        Directory.CreateDirectory(office.folder["layouts"]);
        File.Copy(Path.Combine(Samples, "passport.xlsx"), office.folder["inbox", "passport.xlsx"]);
        File.Copy(Path.Combine(Samples, "layouts", "school-form.yaml"), office.folder["layouts", "school-form.yaml"]);
        await File.WriteAllTextAsync(
            office.folder["qualitymonitor.json"],
            JsonSerializer.Serialize(
                new
                {
                    Sources = new
                    {
                        Folders = new[]
                        {
                            new
                            {
                                Name = "inbox",
                                Path = "inbox",
                                SettleSeconds = 0,
                                SpeaksFor = new[] { "*" },
                            },
                        },
                        Mailboxes = mailboxes,
                    },
                }
            )
        );
        await office.RunAsync("migrate");
        await office.RunAsync("collect");
        return office;
    }

    /// <summary>Of the configuration and the data.</summary>
    public string Folder => folder.Path;

    /// <summary>One more part of the settings.</summary>
    public void Set(string section, object value)
    {
        var settings = JsonNode.Parse(File.ReadAllText(folder["qualitymonitor.json"]))!;
        settings[section] = JsonSerializer.SerializeToNode(value);
        File.WriteAllText(folder["qualitymonitor.json"], settings.ToJsonString());
    }

    public Task DropAsync(byte[] workbook) => File.WriteAllBytesAsync(folder["inbox", FileName], workbook);

    /// <summary>Puts any bytes into the inbox.</summary>
    public void Put(byte[] content, string name) => File.WriteAllBytes(folder["inbox", name], content);

    /// <summary>Adds a layout.</summary>
    public Task DescribeAsync(string name, string layout) => File.WriteAllTextAsync(folder["layouts", name], layout);

    /// <summary>Puts any file into the inbox.</summary>
    public void Drop(string path, string name) => File.Copy(path, folder["inbox", name], overwrite: true);

    public async Task RunAsync(params string[] arguments)
    {
        var result = await WorkerProcess.RunAsync(folder.Path, arguments);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    /// <summary>The plain text of the only letter that a preview wrote.</summary>
    public string Preview(string name) =>
        File.ReadAllText(Directory.GetFiles(folder[name], "report.txt", SearchOption.AllDirectories).Single());

    /// <summary>Of all papers that a preview wrote: letters, and what stands in documents and workbooks.</summary>
    public string AllTexts(string name) =>
        string.Concat(Directory.EnumerateFiles(folder[name], "*", SearchOption.AllDirectories).Select(TextOf));

    private static string TextOf(string file)
    {
        if (Path.GetExtension(file) is not (".docx" or ".xlsx"))
            return File.ReadAllText(file);
        using var zip = ZipFile.OpenRead(file);
        return string.Concat(
            zip.Entries.Select(static entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            })
        );
    }

    /// <summary>A command that may be refused.</summary>
    public Task<WorkerResult> TryAsync(params string[] arguments) => WorkerProcess.RunAsync(folder.Path, arguments);

    /// <summary>Letters to the school, oldest first.</summary>
    public List<MimeMessage> Letters() => Letters(School);

    /// <summary>Letters to an address, oldest first.</summary>
    public List<MimeMessage> Letters(string address) =>
        [
            .. Directory
                .GetFiles(Directory.CreateDirectory(folder["outbox"]).FullName, "*.eml")
                .Order(StringComparer.Ordinal)
                .Select(static file => MimeMessage.Load(file))
                .Where(letter => letter.To.Mailboxes.Single().Address == address),
        ];

    /// <summary>Letters to anybody, oldest first.</summary>
    public IEnumerable<MimeMessage> AllLetters() =>
        Directory
            .GetFiles(Directory.CreateDirectory(folder["outbox"]).FullName, "*.eml")
            .Order(StringComparer.Ordinal)
            .Select(static file => MimeMessage.Load(file));

    /// <summary>The passport in force, as it lies in the inbox.</summary>
    public byte[] Passport => File.ReadAllBytes(folder["inbox", "passport.xlsx"]);

    /// <summary>
    /// What the school does with the workbook that came with an answer: types 30 where «около 40» stood, and saves.
    /// </summary>
    public static byte[] Correct(MimeMessage answer)
    {
        using var memory = new MemoryStream();
        Assert.IsType<MimePart>(Assert.Single(answer.Attachments)).Content!.DecodeTo(memory);
        using (var book = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            var texts =
                book.WorkbookPart!.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
                    .Select(static item => item.InnerText)
                    .ToList()
                ?? [];
            var cell = Assert.Single(
                book.WorkbookPart.WorksheetParts.SelectMany(static part => part.Worksheet!.Descendants<Cell>()),
                one => IsMistake(one, texts)
            );
            (cell.DataType, cell.InlineString, cell.CellValue) = (CellValues.Number, null, new CellValue("30"));
        }

        return memory.ToArray();
    }

    public void Dispose() => folder.Dispose();

    // In the sender's table; the list of remarks quotes the same words.
    private static bool IsMistake(Cell cell, List<string> texts) =>
        !cell.Ancestors<Worksheet>().Single().Descendants<Hyperlink>().Any()
        && (
            cell.DataType?.Value == CellValues.SharedString
                ? texts[int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)]
                : cell.InnerText
        ) == "около 40";
}
