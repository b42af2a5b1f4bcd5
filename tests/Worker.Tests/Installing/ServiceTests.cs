using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using QualityMonitor.Support;
using QualityMonitor.Worker.Installing;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Installing;

public sealed class ServiceTests : IDisposable
{
    private static readonly ServicePlaces Places = new(
        "/opt/quality monitor/QualityMonitor.Worker",
        "/etc/qualitymonitor/100%.json",
        SystemdUnit.Home,
        TimeSpan.FromSeconds(285)
    );

    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_unit_names_the_places_of_the_machine_as_systemd_reads_them()
    {
        var unit = SystemdUnit.Of(Places, secrets: []).Split('\n');

        Assert.Contains(
            "ExecStart=\"/opt/quality monitor/QualityMonitor.Worker\" serve --config /etc/qualitymonitor/100%%.json",
            unit
        );
        Assert.Contains("TimeoutStopSec=315", unit);
        Assert.DoesNotContain(unit, static line => line.StartsWith("LoadCredential", StringComparison.Ordinal));
        Assert.Equal("[Unit]", unit[0]);
    }

    [Fact]
    public void Passwords_in_files_are_credentials_of_the_unit_by_the_names_of_their_settings() =>
        Assert.Contains(
            "\nLoadCredential=Mail__Smtp__Password:/etc/100%%/Mail__Smtp__Password"
                + "\nLoadCredential=Sources__Mailboxes__0__Password:/etc/100%%/Sources__Mailboxes__0__Password\n",
            SystemdUnit.Of(Places, ["/etc/100%/Mail__Smtp__Password", "/etc/100%/Sources__Mailboxes__0__Password"]),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_password_that_the_installed_service_has_is_not_taken_from_it_because_its_file_is_gone()
    {
        var unit = SystemdUnit.Of(Places, ["/etc/100%/Mail__Smtp__Password"]);

        Assert.Equal("/etc/100%/Mail__Smtp__Password", SystemdUnit.Lost(unit, secrets: []));
        Assert.Null(SystemdUnit.Lost(unit, ["/etc/100%/Mail__Smtp__Password"]));
        Assert.Null(SystemdUnit.Lost(SystemdUnit.Of(Places, secrets: []), secrets: []));
    }

    /// <summary>Whoever follows a letter of the service types what it says, and must meet the service's own data.</summary>
    [Fact]
    public async Task A_command_by_hand_has_the_users_settings_data_and_secrets_of_the_service()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell of Unix");
        var secret = Path.Combine(folder.Path, "Mail__Smtp__Password");
        await File.WriteAllTextAsync(secret, "pass $word'\n", Cancellation);
        var places = Places with { Program = "/opt/it's here/QualityMonitor.Worker", Home = folder.Path };
        var script = Path.Combine(folder.Path, "qualitymonitor");
        await File.WriteAllTextAsync(script, HandCommand.Of(places, [secret]), Cancellation);
        // In the place of the system's own: who is asked to run what.
        await ProgramAsync("id", "echo 0");
        await ProgramAsync(
            "runuser",
            "echo \"$PWD|$QUALITYMONITOR__HomeFolder|$QUALITYMONITOR__Mail__Smtp__Password\"; for word; do echo \"$word\"; done"
        );
        var start = new ProcessStartInfo("sh", [script, "outbox", "resend", "17"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = folder.Path + ":" + start.Environment["PATH"];

        using var shell = Process.Start(start)!;
        var said = await shell.StandardOutput.ReadToEndAsync(Cancellation);
        await shell.WaitForExitAsync(Cancellation);

        Assert.Equal(
            [
                $"{folder.Path}|{folder.Path}|pass $word'",
                "-u",
                "qualitymonitor",
                "--",
                "/opt/it's here/QualityMonitor.Worker",
                "--config",
                "/etc/qualitymonitor/100%.json",
                "outbox",
                "resend",
                "17",
            ],
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private async Task ProgramAsync(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(path, "#!/bin/sh\n" + text + "\n", Cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>All but the three lines of the machine is the unit of <c>ops</c>, whose safety is tested.</summary>
    [Fact]
    public void An_installed_unit_is_as_closed_as_that_of_ops()
    {
        var shipped = File.ReadAllLines(Path.Combine(Repository.Root, "ops", "qualitymonitor.service"));
        string[] own = ["ExecStart", "TimeoutStopSec", "LoadCredential"];

        Assert.Equal(
            shipped.SkipWhile(static line => line != "[Unit]").Where(IsShared),
            SystemdUnit.Of(Places, ["/etc/p"]).TrimEnd('\n').Split('\n').Where(IsShared)
        );
        bool IsShared(string line) => !own.Contains(line.Split('=')[0]);
    }

    [Fact]
    public async Task What_would_be_done_is_shown_and_nothing_is_done()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the plan of Windows is another");
        var config = Path.Combine(folder.Path, "qualitymonitor.json");
        await File.WriteAllTextAsync(config, "{}", Cancellation);

        var shown = await WorkerProcess.RunAsync(folder.Path, "service", "install", "--print", "--config", config);

        Assert.True(shown.ExitCode == 0, shown.Output + shown.Error);
        Assert.Contains("useradd --system", shown.Output, StringComparison.Ordinal);
        Assert.Contains($"serve --config {config}", shown.Output, StringComparison.Ordinal);
        Assert.Contains("systemctl enable qualitymonitor", shown.Output, StringComparison.Ordinal);
        Assert.Contains("/usr/local/bin/qualitymonitor", shown.Output, StringComparison.Ordinal);
        // Letters go into a folder here, and may go by SMTP tomorrow.
        Assert.Contains("TimeoutStopSec=315", shown.Output, StringComparison.Ordinal);
        Assert.Equal([config], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_service_without_settings_is_refused_with_the_file_that_is_missing()
    {
        var refused = await WorkerProcess.RunAsync(folder.Path, "service", "install", "--print");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("qualitymonitor.json", refused.Output + refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_done_already_is_not_done_again_and_one_that_fails_says_what_it_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the programs of the steps are those of Linux");
        var mark = Path.Combine(folder.Path, "mark");

        Assert.Null(
            await Installer.DoAsync(new InstallStep.Run("done", ["touch", mark], Unless: ["true"]), Cancellation)
        );
        Assert.False(File.Exists(mark));
        Assert.Null(
            await Installer.DoAsync(new InstallStep.Run("not done", ["touch", mark], Unless: ["false"]), Cancellation)
        );
        Assert.True(File.Exists(mark));
        Assert.Contains(
            "absent",
            await Installer.DoAsync(new InstallStep.Run("fails", "ls", "/absent"), Cancellation),
            StringComparison.Ordinal
        );
        Assert.NotNull(await Installer.DoAsync(new InstallStep.Run("no program", "no-such-program"), Cancellation));
        Assert.NotNull(await Installer.DoAsync(new InstallStep.Write("no folder", mark + "/x", ""), Cancellation));
    }

    /// <summary>As systemd would: a socket that the process tells of itself, and the time in which it must.</summary>
    [Fact]
    public async Task Systemd_is_told_that_the_service_is_ready_and_then_that_it_lives()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "systemd is of Linux");
        Assert.Equal(0, (await WorkerProcess.RunAsync(folder.Path, "migrate")).ExitCode);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        var address = Path.Combine(folder.Path, "notify");
        socket.Bind(new UnixDomainSocketEndPoint(address));
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "QualityMonitor.Worker.dll"), "serve"]
        )
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NOTIFY_SOCKET"] = address;
        start.Environment["WATCHDOG_USEC"] = "200000";
        start.Environment["QUALITYMONITOR__Web__Address"] = "";
        using var service = Process.Start(start)!;
        try
        {
            var heard = new List<string>();
            while (heard.Count(static word => word.Contains("WATCHDOG=1", StringComparison.Ordinal)) < 2)
                heard.Add(await ReceiveAsync(socket));

            Assert.Contains(heard, static word => word.Contains("READY=1", StringComparison.Ordinal));
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        var buffer = new byte[4096];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var count = await socket.ReceiveAsync(buffer, patience.Token);
        return Encoding.UTF8.GetString(buffer, 0, count);
    }
}
