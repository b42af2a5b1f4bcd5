using System.Text.Json;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Demo;

/// <summary>
/// The folder a new user looks into afterwards: inbox, layouts, data, outbox and a configuration file to go on with.
/// </summary>
internal sealed class DemoFolder(string path)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public string Path => path;

    public string Inbox => System.IO.Path.Combine(path, "inbox");

    public string Outbox => System.IO.Path.Combine(path, "outbox");

    public Settings Settings =>
        new()
        {
            HomeFolder = path,
            Sources =
            {
                Folders =
                [
                    new FolderSettings
                    {
                        Name = "inbox",
                        Path = "inbox",
                        SettleSeconds = 0,
                        SpeaksFor = ["*"],
                    },
                ],
            },
            Mail = { From = "monitoring@example.test" },
            // The replay of two years answers nobody; see SampleSet.AnswersFrom.
            Answers = { Enabled = false },
        };

    /// <summary>Makes the folders, the layouts and the configuration; leaves alone what is already there.</summary>
    public void Prepare(SampleSet samples)
    {
        var layouts = Directory.CreateDirectory(System.IO.Path.Combine(path, "layouts")).FullName;
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Outbox);
        foreach (var file in samples.LayoutFiles)
        {
            CopyOnce(file, System.IO.Path.Combine(layouts, System.IO.Path.GetFileName(file)));
        }

        var configuration = System.IO.Path.Combine(path, SettingsLoader.DefaultFileName);
        if (!File.Exists(configuration))
        {
            File.WriteAllText(
                configuration,
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
                                    Settings.Sources.Folders[0].SpeaksFor,
                                },
                            },
                        },
                        Mail = new { From = "monitoring@example.test" },
                    },
                    Indented
                )
            );
        }
    }

    /// <summary>Puts a sample into the inbox under its own folder's name.</summary>
    /// <returns>False when it is there already, from an earlier run.</returns>
    public bool Receive(SampleSet samples, SampleArrival arrival)
    {
        var target = System.IO.Path.Combine([Inbox, .. arrival.Path.Split('/')]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        if (!CopyOnce(System.IO.Path.Combine([samples.Folder, .. arrival.Path.Split('/')]), target))
        {
            return false;
        }

        File.SetLastWriteTimeUtc(target, arrival.ReceivedAt.UtcDateTime);
        return true;
    }

    private static bool CopyOnce(string from, string to)
    {
        if (File.Exists(to))
        {
            return false;
        }

        File.Copy(from, to);
        return true;
    }
}
