using System.IO.Compression;
using System.Text;
using System.Text.Json;
using QualityMonitor.Harness.Running;

namespace QualityMonitor.Harness.Offices;

/// <summary>
/// The sample town's office in a folder of its own: settings, inbox, layouts. Everybody in its passport has an address
/// that the test servers serve.
/// </summary>
internal sealed class Office
{
    public const string Programme = "quality-2024";
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples", "svetlorechensk");

    private Office(string home)
    {
        Home = home;
        Program = new WorkerProgram(home);
    }

    public string Home { get; }

    public WorkerProgram Program { get; }

    public string Inbox => Path.Combine(Home, "inbox");

    public string Data => Path.Combine(Home, "data");

    public string Database => Path.Combine(Data, "qualitymonitor.db");

    /// <param name="mailboxes">As the settings have them.</param>
    /// <param name="mail">The same of <c>Mail</c>.</param>
    public static Office Open(string home, IReadOnlyList<object> mailboxes, object mail)
    {
        var office = new Office(home);
        Directory.CreateDirectory(office.Inbox);
        var layouts = Directory.CreateDirectory(Path.Combine(home, "layouts")).FullName;
        foreach (var layout in Directory.EnumerateFiles(Path.Combine(Samples, "layouts")))
            File.Copy(layout, Path.Combine(layouts, Path.GetFileName(layout)));
        office.Configure(mailboxes, mail);
        return office;
    }

    /// <summary>Writes its settings.</summary>
    /// <inheritdoc cref="Open"/>
    public void Configure(IReadOnlyList<object> mailboxes, object mail) =>
        File.WriteAllText(
            Path.Combine(Home, "qualitymonitor.json"),
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
                    Mail = mail,
                    Answers = new { Enabled = true },
                    Reminders = new { Enabled = true },
                    Web = new { Address = "" },
                }
            )
        );

    /// <summary>The same office in another folder, as it stands now.</summary>
    public Office CopyTo(string home)
    {
        foreach (var file in Directory.EnumerateFiles(Home, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(home, Path.GetRelativePath(Home, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }

        var office = new Office(home);
        Directory.CreateDirectory(office.Inbox);
        return office;
    }

    /// <summary>Puts a sample into the inbox.</summary>
    /// <param name="sample">Below the samples of the town.</param>
    public void Receive(string sample, DateTimeOffset at)
    {
        var target = Path.Combine(Inbox, Path.GetFileName(sample));
        File.WriteAllBytes(target, Read(sample));
        File.SetLastWriteTimeUtc(target, at.UtcDateTime);
    }

    public static byte[] Read(string sample)
    {
        if (sample == ReviewedFiles.Reasons)
            return ReviewedFiles.ReasonsBook();
        if (sample == ReviewedFiles.Passport)
            return Reachable(ReviewedFiles.PassportBook());
        var bytes = File.ReadAllBytes(Path.Combine(Samples, sample));
        return Path.GetFileName(sample) == "passport.xlsx" ? Reachable(bytes) : bytes;
    }

    /// <summary>The servers of the tests serve one domain.</summary>
    private static byte[] Reachable(byte[] passport)
    {
        using var memory = new MemoryStream();
        memory.Write(passport);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("xl/sharedStrings.xml")!;
            string texts;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
                texts = reader.ReadToEnd();
            var written = entry.LastWriteTime;
            entry.Delete();

            // The same bytes in every office.
            var entered = archive.CreateEntry("xl/sharedStrings.xml");
            entered.LastWriteTime = written;
            using var writer = new StreamWriter(
                entered.Open(),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            );
            writer.Write(
                texts
                    .Replace("@svetlorechensk.example.test", "@example.test", StringComparison.Ordinal)
                    .Replace("@zaozersk.example.test", "@example.test", StringComparison.Ordinal)
            );
        }

        return memory.ToArray();
    }
}
