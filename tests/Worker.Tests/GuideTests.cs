using System.Text.RegularExpressions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Commands;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>What the guides tell people to type, the program knows.</summary>
public sealed partial class GuideTests
{
    public static TheoryData<string> Guides =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
                .Append(Path.Combine(Repository.Root, "README.md"))
                .Where(static file => Typed(file).Count > 0)
                .Select(static file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_command_of_a_guide_is_one_that_the_program_understands(string guide)
    {
        var root = CommandLine.Build(TimeProvider.System);

        Assert.All(
            Typed(Path.Combine(Repository.Root, guide)),
            typed =>
            {
                var mistakes = root.Parse(typed).Errors.Select(static mistake => mistake.Message);
                Assert.True(!mistakes.Any(), $"{typed}: {string.Join("; ", mistakes)}");
            }
        );
    }

    [Fact]
    public void The_guide_of_the_administrator_is_among_them() =>
        Assert.Contains(Guides, static guide => guide.Data == Path.Combine("docs", "admin.ru.md"));

    /// <summary>Lines of code blocks that begin with the program, without what is said about them.</summary>
    private static List<string> Typed(string guide) =>
        [
            .. Block()
                .Matches(File.ReadAllText(guide))
                .SelectMany(static block => block.Groups["lines"].Value.Split('\n'))
                .Select(static line => Line().Match(line))
                .Where(static line => line.Success)
                .Select(static line => line.Groups["arguments"].Value.Trim()),
        ];

    [GeneratedRegex(@"^ *```[a-z]*\n(?<lines>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(
        @"^ *(sudo .* )?(/opt/qualitymonitor/QualityMonitor\.Worker|QualityMonitor\.Worker\.exe|qualitymonitor) "
            + @"(?<arguments>[a-z][^#]*)(#.*)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Line();
}
