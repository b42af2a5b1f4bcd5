using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace QualityMonitor.Support;

/// <summary>Measures letters in a real browser; QUALITYMONITOR_TEST_CHROMIUM names it.</summary>
public static partial class Chromium
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Null: there is none here, and the test is skipped.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_CHROMIUM");

    /// <param name="width">Of the window, in pixels; a phone has 375.</param>
    /// <param name="selector">Of the element whose lower edge is asked for.</param>
    /// <returns>The height of the whole page, its width (more than the window's where it must be scrolled aside), and
    /// the lower edge of the element.</returns>
    public static async Task<(int Height, int Width, int Edge)> MeasureAsync(string html, int width, string selector)
    {
        var folder = Directory.CreateTempSubdirectory("qm-chromium-");
        try
        {
            return await MeasureAsync(folder.FullName, html, width, selector);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Height, int Width, int Edge)> MeasureAsync(
        string folder,
        string html,
        int width,
        string selector
    )
    {
        var page = System.IO.Path.Combine(folder, "page.html");
        // In a frame, for a window cannot be as narrow as a phone.
        await File.WriteAllTextAsync(
            page,
            $$"""
            <!doctype html><body style="margin:0"><iframe width="{{width}}" height="100" style="border:0"
            srcdoc="{{WebUtility.HtmlEncode(html)}}" onload="
            const page = this.contentDocument.documentElement, one = this.contentDocument.querySelector('{{selector}}');
            const bottom = Math.round(one ? one.getBoundingClientRect().bottom : 0);
            document.title = [page.scrollHeight, page.scrollWidth, bottom].join('|');
            "></iframe></body>
            """
        );
        var start = new ProcessStartInfo(Path!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + System.IO.Path.Combine(folder, "profile"),
                "--virtual-time-budget=10000",
                "--dump-dom",
                new Uri(page).AbsoluteUri,
            },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var dom = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return Measured().Match(dom) is { Success: true } found
            ? (Number(found, "height"), Number(found, "width"), Number(found, "edge"))
            : throw new InvalidOperationException("The browser measured nothing: " + await errors);
    }

    private static int Number(Match match, string name) =>
        int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<title>(?<height>\d+)\|(?<width>\d+)\|(?<edge>\d+)</title>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Measured();
}
