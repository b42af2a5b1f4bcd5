using System.Diagnostics;
using System.Security.Cryptography;
using QualityMonitor.Reports.Charts;
using SkiaSharp;
using Xunit;

namespace QualityMonitor.Reports.Tests.Charts;

public sealed class ChartTests
{
    /// <summary>Set in the process that only prints the hashes of the pictures.</summary>
    private const string HashesTo = "QUALITYMONITOR_TEST_CHART_HASHES";

    public static TheoryData<string> Kinds => [.. ChartSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_chart_gives_the_same_bytes(string kind)
    {
        var chart = ChartSamples.All[kind];

        Assert.Equal(chart.Draw(PictureFormat.Page).Png, chart.Draw(PictureFormat.Page).Png);
    }

    [Fact]
    public async Task Another_process_draws_the_same_bytes()
    {
        var mine = Hashes();
        if (Environment.GetEnvironmentVariable(HashesTo) is { Length: > 0 } asked)
        {
            await File.WriteAllTextAsync(asked, mine, TestContext.Current.CancellationToken);
            return;
        }

        var path = Path.GetTempFileName();
        using var other = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!)
            {
                ArgumentList =
                {
                    "-method",
                    $"{typeof(ChartTests).FullName}.{nameof(Another_process_draws_the_same_bytes)}",
                },
                Environment = { [HashesTo] = path },
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        await other.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(mine, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        File.Delete(path);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_is_as_large_as_it_says_has_something_on_it_and_words_that_stand_for_it(string kind)
    {
        var picture = ChartSamples.All[kind].Draw(PictureFormat.Page);

        using var pixels = SKBitmap.Decode(picture.Png);
        Assert.Equal(picture.Width * PictureFormat.Page.Scale, pixels.Width);
        Assert.Equal(picture.Height * PictureFormat.Page.Scale, pixels.Height);
        Assert.Contains(pixels.Pixels, static pixel => pixel.Red < 100);
        Assert.EndsWith(".", picture.Alternative, StringComparison.Ordinal);
    }

    /// <summary>As a copier and a colour-blind reader see it: no two signs, and no two cells, are the same in grey.</summary>
    [Fact]
    public void Every_status_is_told_apart_without_colour()
    {
        var marks = Enum.GetValues<Mark>();

        var drawn = marks.Select(static mark =>
            Grey(new HeatMapChart(["1.1"], [new HeatRow("Ш", [new HeatCell(new Sign(mark, "с"), "")])]))
        );

        Assert.Equal(marks.Length, drawn.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_is_missed_is_much_darker_than_what_is_met()
    {
        var (met, missed) = (Lightness(ChartSamples.Met), Lightness(ChartSamples.Missed));

        Assert.True(met - missed > 60, $"met {met}, missed {missed}");
    }

    [Fact]
    public void One_point_runs_nowhere() =>
        Assert.Throws<ArgumentException>(() => ChartSamples.Run(new RunValue(0, "2025", 1, "1", null)));

    [Fact]
    public void The_words_of_a_run_name_every_value_the_plan_and_the_verdict() =>
        Assert.Equal(
            "Успеваемость, %: I кв. 2024 — 98,80; II кв. 2024 — 99,10 (данные не всех школ); "
                + "IV кв. 2024 — 99,55 (считается по-новому); I кв. 2025 — 99,28; план 99,5 — не выполнен.",
            ChartSamples.All["run"].Alternative
        );

    [Fact]
    public void The_words_of_a_large_heat_map_are_no_longer_than_a_listener_bears() =>
        Assert.InRange(ChartSamples.HeatMap(30, 31).Alternative.Length, 100, 1200);

    [Fact]
    public void A_word_longer_than_its_room_is_cut_and_never_within_a_letter() =>
        Assert.Equal("аб…", TextFit.Cut("аб\U0001F393\U0001F393\U0001F393", 4, static text => text.Length));

    private static string Hashes() =>
        string.Join(
            '\n',
            ChartSamples.All.Select(static one =>
                one.Key + " " + Convert.ToHexString(SHA256.HashData(one.Value.Draw(PictureFormat.Letter).Png))
            )
        );

    private static string Grey(HeatMapChart chart)
    {
        using var pixels = SKBitmap.Decode(chart.Draw(PictureFormat.Page).Png);
        return Convert.ToHexString(SHA256.HashData(pixels.Pixels.Select(Light).ToArray()));
    }

    private static double Lightness(Sign sign)
    {
        using var pixels = SKBitmap.Decode(
            new HeatMapChart(["1.1"], [new HeatRow("Ш", [new HeatCell(sign, "")])]).Draw(PictureFormat.Page).Png
        );
        var cell = pixels
            .Pixels.Where(static pixel => pixel != SKColors.White)
            .Select(static pixel => (double)Light(pixel));
        return cell.Average();
    }

    private static byte Light(SKColor pixel) =>
        (byte)((0.299 * pixel.Red) + (0.587 * pixel.Green) + (0.114 * pixel.Blue));
}
