using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using QualityMonitor.Harness.Offices;

namespace QualityMonitor.Bench;

/// <param name="Megabytes">Of memory that is in the machine's.</param>
/// <param name="Files">Open ones, connections included.</param>
internal readonly record struct Held(double Megabytes, double Files, double Threads)
{
    public static Held Of(int process)
    {
        var status = File.ReadLines($"/proc/{process}/status")
            .Select(static line => line.Split(':', 2))
            .ToDictionary(static pair => pair[0], static pair => pair[1].Trim().Split(' ')[0], StringComparer.Ordinal);
        return new Held(
            double.Parse(status["VmRSS"], CultureInfo.InvariantCulture) / 1024,
            Directory.GetFileSystemEntries($"/proc/{process}/fd").Length,
            double.Parse(status["Threads"], CultureInfo.InvariantCulture)
        );
    }
}

/// <summary>The sample town's office with its service in a process, a mailbox and everybody who is written to.</summary>
internal sealed class BusyOffice : IAsyncDisposable
{
    private const string Sample = "2025-Q4/Сведения лицей 4, IV квартал 2025.csv";

    private const string Files = "select content_hash from submission where file_name like '%.csv'";
    private const string Unheard = """
        select s.file_name from submission as s
        where s.file_name like '%.csv' and not exists (
            select 1 from answer as a
            join processing as p on p.processing_id = a.processing_id
            where p.submission_id = s.submission_id)
        """;
    private const string Letters = "select trim(message_id, '<>') from delivery where state ";

    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    private static readonly int[] Schools = [1, 2, 3, 5, 7, 8, 10, 11];
    private static readonly string[] Pages = ["healthz", "readyz", "metrics"];

    private readonly Office office;
    private readonly string program;
    private readonly SourceBox mailbox;
    private readonly Addressees addressees;
    private readonly Uri pages;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly List<string> contents = [];
    private Process? service;

    private BusyOffice(Office office, string program, SourceBox mailbox, Addressees addressees, Uri pages)
    {
        this.office = office;
        this.program = program;
        this.mailbox = mailbox;
        this.addressees = addressees;
        this.pages = pages;
    }

    public int Put => contents.Count;

    public int Asked { get; private set; }

    /// <summary>While it started, or not at all.</summary>
    public int Unanswered { get; private set; }

    public static async Task<BusyOffice> OpenAsync(string home, string program, MailServers servers)
    {
        var from = $"inbox-{Guid.NewGuid():N}@example.test";
        var box = await SourceBox.OpenAsync(servers, CancellationToken.None);
        var opened = Office.Open(home, [box.Settings], servers.Mail(from));
        var readers = await Addressees.OpenAsync(servers, from, CancellationToken.None);
        var busy = new BusyOffice(opened, program, box, readers, new Uri($"http://127.0.0.1:{FreePort()}/"));
        await busy.FoundAsync();
        return busy;
    }

    public void Start() => service = Process.Start(Command("serve"));

    public async Task KillAsync()
    {
        service!.Kill();
        await service.WaitForExitAsync();
    }

    public Held Held() => QualityMonitor.Bench.Held.Of(service!.Id);

    /// <summary>One file into the folder, and another by mail.</summary>
    public async Task ReceiveAsync()
    {
        var school = Schools[Put / 2 % Schools.Length];
        var name = string.Create(CultureInfo.InvariantCulture, $"Сведения СОШ {school}, IV квартал 2025 ({Put}).csv");
        var path = Path.Combine(office.Home, name);
        await File.WriteAllBytesAsync(path, Next(school));
        File.Move(path, Path.Combine(office.Inbox, name));
        await mailbox.PutAsync(
            string.Create(CultureInfo.InvariantCulture, $"school-{school}@example.test"),
            name,
            Next(school),
            TimeProvider.System.GetUtcNow(),
            CancellationToken.None
        );
    }

    public async Task AskAsync()
    {
        foreach (var page in Pages)
        {
            Asked++;
            try
            {
                using var answer = await client.GetAsync(new Uri(pages, page));
                await answer.Content.ReadAsByteArrayAsync();
            }
            catch (HttpRequestException)
            {
                Unanswered++;
            }
        }
    }

    /// <summary>Lets the service end its work, stops it, and compares what it has with what it was given.</summary>
    public async Task<IReadOnlyList<string>> JudgeAsync(TimeSpan patience)
    {
        // Another process's work: its database can only be asked, and once a second takes nothing from it.
        var start = TimeProvider.System.GetTimestamp();
        while (!await IsDoneAsync() && TimeProvider.System.GetElapsedTime(start) < patience)
            await Task.Delay(TimeSpan.FromSeconds(1));
        using (var asked = Process.Start("kill", ["-TERM", service!.Id.ToString(CultureInfo.InvariantCulture)]))
            await asked.WaitForExitAsync();
        await service.WaitForExitAsync();
        List<string> wrong = service.ExitCode == 0 ? [] : [$"the service ended with {service.ExitCode}"];
        wrong.AddRange(Different("file", contents, await ListAsync(Files)));
        wrong.AddRange((await ListAsync(Unheard)).Select(static name => $"nobody decided about an answer to {name}"));
        var sent = await ListAsync(Letters + "= 'sent'");
        var arrived = (await addressees.WaitAsync(sent, CancellationToken.None)).Select(static one => one.MessageId);

        // A kill may have left some of unknown fate: they came once or not at all, and `outbox` shows them.
        var doubtful = await ListAsync(Letters + "= 'uncertain'");
        wrong.AddRange(Different("letter", sent.Concat(doubtful.Intersect(arrived, StringComparer.Ordinal)), arrived));
        wrong.AddRange(
            (await ListAsync(Letters + "not in ('sent', 'uncertain')")).Select(static id => $"letter {id} waits")
        );
        return wrong;
    }

    public async ValueTask DisposeAsync()
    {
        if (service is { HasExited: false })
            service.Kill();
        service?.Dispose();
        client.Dispose();
        await addressees.DisposeAsync();
        await mailbox.DisposeAsync();
    }

    private async Task FoundAsync()
    {
        foreach (var (key, value) in Settings())
            office.Program.Environment[key] = value;
        foreach (var command in new[] { "migrate", "collect" })
        {
            if (command == "collect")
                office.Receive("passport.xlsx", TimeProvider.System.GetUtcNow().AddHours(-1));
            using var process = Process.Start(Command(command))!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{command} ended with {process.ExitCode}");
        }
    }

    private Dictionary<string, string> Settings() =>
        new(StringComparer.Ordinal)
        {
            ["QUALITYMONITOR__Web__Address"] = pages.GetLeftPart(UriPartial.Authority),
            ["QUALITYMONITOR__Schedule__Collect"] = "0 * * * * ?",
            ["QUALITYMONITOR__Schedule__Deliver"] = "0 * * * * ?",
            ["QUALITYMONITOR__Schedule__Remind"] = "0 * * * * ?",
        };

    private ProcessStartInfo Command(string command)
    {
        var start = new ProcessStartInfo(Path.Combine(program, "QualityMonitor.Worker"), [command])
        {
            WorkingDirectory = office.Home,
            UseShellExecute = false,
        };
        foreach (var (key, value) in office.Program.Environment)
            start.Environment[key] = value;
        return start;
    }

    /// <summary>A school's figures as nobody has sent them yet.</summary>
    private byte[] Next(int school)
    {
        var text = Cyrillic
            .GetString(Office.Read(Sample))
            .Replace(
                "лицей №4",
                string.Create(CultureInfo.InvariantCulture, $"СОШ №{school}"),
                StringComparison.Ordinal
            )
            .Replace(
                ";642;642;",
                string.Create(CultureInfo.InvariantCulture, $";{Put};{100_000 + Put};"),
                StringComparison.Ordinal
            );
        var bytes = Cyrillic.GetBytes(text);
        contents.Add(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return bytes;
    }

    private async Task<bool> IsDoneAsync() =>
        (await ListAsync(Files)).Count >= contents.Count
        && await ListAsync(Unheard) is []
        && await ListAsync(Letters + "in ('pending', 'sending')") is [];

    private Task<IReadOnlyList<string>> ListAsync(string sql) =>
        Snapshot.ListAsync(office.Database, sql, CancellationToken.None);

    /// <summary>What is there more or less often than it should be.</summary>
    private static IEnumerable<string> Different(string what, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (should, has) = (Count(expected), Count(found));
        return from one in should.Keys.Union(has.Keys, StringComparer.Ordinal)
            let due = should.GetValueOrDefault(one)
            let there = has.GetValueOrDefault(one)
            where due != there
            select string.Create(CultureInfo.InvariantCulture, $"{what} {one}: {there} instead of {due}");
    }

    private static Dictionary<string, int> Count(IEnumerable<string> all) =>
        all.GroupBy(static one => one, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
