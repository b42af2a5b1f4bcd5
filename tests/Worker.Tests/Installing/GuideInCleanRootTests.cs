using System.Text.RegularExpressions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Installing;

/// <summary>
/// Whoever has the guide of the administrator and nothing else: its commands, typed line by line on a machine where the
/// program has never been. The machine's own folders are seen through a layer that goes with the shell. Building, becoming
/// root and the service manager have something in their place.
/// </summary>
public sealed partial class GuideInCleanRootTests : IDisposable
{
    /// <summary>0, or 6: something is there for a person to look at, as the list of letters is after a restoring.</summary>
    private static readonly string[] Well = ["0", "6"];

    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_command_from_installing_to_updating_does_what_the_guide_says()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess,
            "only root of a Linux machine may look at it through another layer"
        );
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "admin.ru.md"), Cancellation);
        await File.WriteAllTextAsync(
            folder["qualitymonitor.json"],
            Json().Match(guide).Groups["text"].Value,
            Cancellation
        );
        var commands = new[] { "За десять минут: Linux, systemd", "Почта", "Резервные копии", "Обновление" }
            .SelectMany(title => Commands(guide, title))
            .ToList();

        var said = await OtherLayer.RunAsync(folder["walk"], Script(commands));

        Assert.SkipUnless(said.Contains("READY", StringComparison.Ordinal), "no layers here: " + said);
        var ended = Ended().Matches(said).Select(static end => end.Groups["code"].Value).ToList();
        Assert.True(ended.Count == commands.Count && ended.TrueForAll(Well.Contains), said);
        Assert.Contains("Служба исправна", said, StringComparison.Ordinal);
        Assert.Contains("Копия сделана и проверена", said, StringComparison.Ordinal);
        Assert.Contains("Восстановлено состояние", said, StringComparison.Ordinal);
        Assert.Contains("проверочное письмо отправлено", said, StringComparison.Ordinal);
        Assert.Contains("UNIT LoadCredential=Mail__Smtp__Password:", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists("/var/lib/qualitymonitor/data-before"), "the machine itself was changed");
    }

    /// <summary>Lines of the code blocks of a chapter that are no settings.</summary>
    private static IEnumerable<string> Commands(string guide, string title)
    {
        var chapter = guide.Split("\n## ").Single(part => part.StartsWith(title + "\n", StringComparison.Ordinal));
        var lines = Block()
            .Matches(chapter)
            .Where(static block => block.Groups["language"].Length == 0)
            .SelectMany(static block => block.Groups["lines"].Value.Split('\n'));
        return lines.Select(static line => line.Trim()).Where(static line => line.Length > 0);
    }

    private string Script(List<string> commands)
    {
        var machine = $$"""
            set -u
            layers={{folder["layers"]}}
            mkdir -p $layers && mount -t tmpfs tmpfs $layers || exit 1
            for place in etc opt usr/local var/lib mnt; do
                layer=$layers/$place
                mkdir -p $layer/up $layer/work
                mount -t overlay overlay -o lowerdir=/$place,upperdir=$layer/up,workdir=$layer/work /$place || exit 1
            done
            mkdir -p /opt/built /usr/local/bin
            mount --bind {{AppContext.BaseDirectory}} /opt/built || exit 1
            stand() { printf '#!/bin/sh\n%s\n' "$2" > /usr/local/bin/$1; chmod 0755 /usr/local/bin/$1; }
            stand sudo '[ "$1" = -- ] && shift; SUDO_USER=anna exec "$@"'
            stand systemctl 'exit 0'
            stand journalctl 'exit 0'
            stand dotnet 'mkdir -p publish; cp {{folder["start"]}} publish/QualityMonitor.Worker'
            printf '#!/bin/sh\nexec /opt/built/QualityMonitor.Worker "$@"\n' > {{folder["start"]}}
            chmod 0755 {{folder["start"]}}
            export PATH=/usr/local/bin:/usr/sbin:/sbin:$PATH DOTNET_ROOT={{OtherLayer.Runtime}}
            mkdir -p /etc/qualitymonitor && cp {{folder["qualitymonitor.json"]}} /etc/qualitymonitor/
            cd {{folder.Path}}
            echo READY

            """;
        var typed = commands.Select(static command =>
            $"echo '$ {command.Replace("'", @"'\''", StringComparison.Ordinal)}'\n"
            + $"( {command} ) < /dev/null\necho \"ended with $?\"\n"
        );
        return machine
            + string.Concat(typed)
            + "sed -n 's/^LoadCredential/UNIT &/p' /etc/systemd/system/qualitymonitor.service\n";
    }

    [GeneratedRegex(@"^ *```json\n(?<text>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Json();

    [GeneratedRegex(
        @"^ *```(?<language>[a-z]*)\n(?<lines>.*?)^ *```",
        RegexOptions.Multiline | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Block();

    [GeneratedRegex("^ended with (?<code>[0-9]+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Ended();
}
