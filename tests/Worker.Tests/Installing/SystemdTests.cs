using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Installing;

/// <summary>
/// The service as systemd really runs it: a machine is started for it in a container, on a layer above this machine's
/// folders, and goes with all that was written. What the unit forbids the program is seen here alone.
/// </summary>
public sealed class SystemdTests : IDisposable
{
    private const string Settings = """
        {
          "Sources": {
            "Folders": [
              { "Name": "inbox", "Path": "inbox", "SpeaksFor": ["*"] },
              { "Name": "absent", "Path": "/srv/absent", "SpeaksFor": ["*"] }
            ]
          },
          "Admin": { "Address": "admin@example.test" },
          "Web": { "Address": "" }
        }
        """;

    /// <summary>What a person would do in the new machine, line by line; what is seen goes to the test.</summary>
    private const string Walk = """
        /opt/qualitymonitor/QualityMonitor.Worker service install --config /etc/qualitymonitor/qualitymonitor.json
        echo "installed $?"
        pid() { systemctl show -p MainPID --value qualitymonitor; }
        state() { systemctl is-active qualitymonitor; }
        echo "state $(state)"
        again() {
            tries=0
            until now=$(pid); [ "$now" != 0 ] && [ "$now" != "$1" ] && [ "$(state)" = active ]; do
                tries=$((tries + 1))
                [ $tries -lt 600 ] || { echo "$2 and gone"; return; }
                sleep 0.1
            done
            echo "$2 and back"
        }
        was=$(pid); kill -KILL "$was"; again "$was" killed
        was=$(pid); kill -STOP "$was"; again "$was" hung
        qualitymonitor check > /dev/null; echo "check $?"
        qualitymonitor status; echo "status $?"
        systemd-analyze security qualitymonitor --threshold=25 > /dev/null; echo "closed $?"
        systemctl stop qualitymonitor
        echo "stopped $(systemctl show -p Result --value qualitymonitor)"
        echo "errors:"
        journalctl -u qualitymonitor -o cat -p err
        /opt/qualitymonitor/QualityMonitor.Worker service uninstall
        echo "uninstalled $?"
        """;

    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_service_is_ready_comes_back_when_it_was_killed_or_hangs_and_ends_well_when_it_is_stopped()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/systemd-nspawn"),
            "a machine of its own is started by root of Linux, with systemd-nspawn"
        );

        var said = await MachineAsync();

        Assert.SkipWhen(said.Contains("NO LAYERS", StringComparison.Ordinal), "no layers here: " + said);
        var lines = said.Split('\n');
        string[] expected =
        [
            "installed 0",
            "state active",
            "killed and back",
            "hung and back",
            "check 6",
            "status 6",
            "closed 0",
            "stopped success",
            "uninstalled 0",
        ];
        Assert.True(expected.All(lines.Contains), said);
        var errors = said[said.IndexOf("errors:", StringComparison.Ordinal)..];
        Assert.Contains("[ошибка] сбор файлов (collect)", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Страницы", errors, StringComparison.Ordinal);
    }

    private async Task<string> MachineAsync()
    {
        await File.WriteAllTextAsync(folder["settings"], Settings, Cancellation);
        await File.WriteAllTextAsync(folder["walk"], Walk, Cancellation);
        return await OtherLayer.RunAsync(folder["start"], Start());
    }

    private string Start() =>
        $$"""
            set -u
            layers={{folder["layers"]}}
            mkdir -p $layers && mount -t tmpfs tmpfs $layers || { echo NO LAYERS; exit 1; }
            root=$layers/root
            mkdir $layers/up $layers/work $root
            mount -t overlay overlay -o lowerdir=/,upperdir=$layers/up,workdir=$layers/work $root || { echo NO LAYERS; exit 1; }
            units=$root/etc/systemd/system
            rm -f $root/etc/machine-id $units/default.target
            mkdir -p $units/qualitymonitor.service.d $root/etc/qualitymonitor $root/etc/dotnet $root/srv
            # Nothing of what this machine runs, and no network to wait for.
            printf '[Unit]\nRequires=basic.target dbus.service\nWants=walk.service\n' > $units/default.target
            ln -sf /dev/null $units/systemd-networkd-wait-online.service
            printf '[Service]\nRestartSec=1\nWatchdogSec=5\nTimeoutAbortSec=1\n' > $units/qualitymonitor.service.d/impatient.conf
            printf '[Unit]\nAfter=basic.target dbus.service\n[Service]\nType=oneshot\n' > $units/walk.service
            printf 'StandardOutput=file:/srv/said\nStandardError=inherit\n' >> $units/walk.service
            printf 'ExecStart=/bin/sh /srv/walk\nExecStopPost=systemctl poweroff --no-block\n' >> $units/walk.service
            cp {{folder["walk"]}} $root/srv/walk
            cp {{folder["settings"]}} $root/etc/qualitymonitor/qualitymonitor.json
            echo {{OtherLayer.Runtime}} > $root/etc/dotnet/install_location
            timeout -k 5 300 systemd-nspawn -q -D $root --register=no --keep-unit --private-network --console=pipe \
                --bind-ro={{AppContext.BaseDirectory.TrimEnd(
                '/'
            )}}:/opt/qualitymonitor --bind-ro={{OtherLayer.Runtime}} -b \
                < /dev/null > $layers/machine 2>&1
            cat $layers/machine $root/srv/said
            """;
}
