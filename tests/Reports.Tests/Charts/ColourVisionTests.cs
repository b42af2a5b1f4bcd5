using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Reports.Tests.Charts;

/// <summary>
/// The colours of statuses as a copier shows them and as readers without one kind of cones see them (Viénot, Brettel and
/// Mollon, 1999). Colours that carry a verdict differ in lightness; beside each stands a sign of its own.
/// </summary>
public sealed partial class ColourVisionTests
{
    /// <summary>Of lightness L*, 0 to 100: what is told apart at a glance where two fields touch.</summary>
    private const double Apart = 12;

    /// <summary>For text of that size (WCAG 2.2, 1.4.3).</summary>
    private const double Contrast = 4.5;

    private static readonly Dictionary<string, double[][]> Visions = new(StringComparer.Ordinal)
    {
        ["protanopia"] =
        [
            [0.11238, 0.88762, 0],
            [0.11238, 0.88762, 0],
            [0.00401, -0.00401, 1],
        ],
        ["deuteranopia"] =
        [
            [0.29275, 0.70725, 0],
            [0.29275, 0.70725, 0],
            [-0.02234, 0.02234, 1],
        ],
        ["grey"] =
        [
            [0.2126, 0.7152, 0.0722],
            [0.2126, 0.7152, 0.0722],
            [0.2126, 0.7152, 0.0722],
        ],
    };

    public static TheoryData<string> Readers => [.. Visions.Keys];

    [Theory]
    [MemberData(nameof(Readers))]
    public void The_bars_of_letters_differ_in_lightness_for_every_reader(string reader)
    {
        var palettes = Palettes("bar").ToList();

        Assert.NotEmpty(palettes);
        Assert.All(palettes, palette => AllApart(reader, palette));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void The_cells_and_bars_of_charts_differ_in_lightness_for_every_reader(string reader)
    {
        AllApart(
            reader,
            new[] { Mark.Tick, Mark.Triangle, Mark.Cross }.ToDictionary(static mark => mark.ToString(), Fill)
        );
        AllApart(
            reader,
            new[] { Mark.Dot, Mark.Triangle, Mark.Cross }.ToDictionary(static mark => mark.ToString(), Fill)
        );

        static string Fill(Mark mark) => Ink.Fill(mark).ToHex();
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Words_and_signs_in_colour_can_be_read_on_white_by_every_reader(string reader)
    {
        var inks = Palettes("ink").SelectMany(static one => one.Values).Distinct(StringComparer.Ordinal);

        Assert.All(
            inks.Concat(Enum.GetValues<Mark>().Select(static mark => Ink.Of(mark).ToHex())),
            colour => Assert.True(ContrastToWhite(reader, colour) >= Contrast, $"{reader}: {colour}")
        );
        Assert.All(Enum.GetValues<Mark>(), mark => Assert.NotEqual(Ink.On(mark).ToHex(), Ink.Fill(mark).ToHex()));
    }

    /// <summary>No reader needs the colour: signs and words tell the same.</summary>
    [Fact]
    public void Every_status_has_a_sign_and_a_word_of_its_own()
    {
        var statuses = Enum.GetValues<Status>();

        Assert.Equal(statuses.Length, statuses.Select(Signs.Of).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(statuses.Length, statuses.Select(Signs.Word).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Else the tests above would prove nothing: the green and the red that everybody takes.</summary>
    [Fact]
    public void A_green_and_a_red_of_one_lightness_are_one_colour_to_many()
    {
        Assert.True(Distance("deuteranopia", "#2f7d4f", "#b3372f") < Apart);
        Assert.True(Distance("grey", "#2f7d4f", "#b3372f") < Apart);
    }

    private static void AllApart(string reader, IReadOnlyDictionary<string, string> palette)
    {
        foreach (var (one, colour) in palette)
        foreach (var (other, another) in palette.Where(pair => string.CompareOrdinal(pair.Key, one) > 0))
            Assert.True(
                Distance(reader, colour, another) >= Apart,
                $"{reader}: {one} {colour} and {other} {another} differ by {Distance(reader, colour, another):F1}"
            );
    }

    private static double Distance(string reader, string one, string other) =>
        Math.Abs(Lightness(reader, one) - Lightness(reader, other));

    private static double Lightness(string reader, string colour)
    {
        var light = Luminance(reader, colour);
        return light > 0.008856 ? (116 * Math.Cbrt(light)) - 16 : 903.3 * light;
    }

    private static double ContrastToWhite(string reader, string colour) => 1.05 / (Luminance(reader, colour) + 0.05);

    private static double Luminance(string reader, string colour)
    {
        var number = int.Parse(colour.AsSpan(1, 6), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        double[] rgb = [Linear(number >> 16), Linear((number >> 8) & 0xFF), Linear(number & 0xFF)];
        var seen = Visions[reader].Select(row => row.Zip(rgb, static (weight, part) => weight * part).Sum()).ToArray();
        return (0.2126 * seen[0]) + (0.7152 * seen[1]) + (0.0722 * seen[2]);
    }

    private static double Linear(int part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    /// <summary>As each template of letters names them: «bar = { good: '#…', … }».</summary>
    private static IEnumerable<Dictionary<string, string>> Palettes(string name) =>
        Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src", "Reports", "Templates"),
                "html.sbn",
                SearchOption.AllDirectories
            )
            .Select(File.ReadAllText)
            .SelectMany(text => Palette().Matches(text))
            .Where(match => match.Groups["name"].Value == name)
            .Select(static match =>
                Entry()
                    .Matches(match.Groups["entries"].Value)
                    .ToDictionary(
                        static entry => entry.Groups["tone"].Value,
                        static entry => entry.Groups["colour"].Value,
                        StringComparer.Ordinal
                    )
            );

    [GeneratedRegex(@"(?<name>ink|bar) = \{(?<entries>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Palette();

    [GeneratedRegex(@"(?<tone>\w+): '(?<colour>#[0-9a-f]{6})'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
