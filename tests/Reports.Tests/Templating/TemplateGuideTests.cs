using System.Text;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Reports.Tests.Templating;

public sealed class TemplateGuideTests
{
    /// <summary>What stands above is written by hand.</summary>
    private const string Mark = "<!-- Ниже — из кода; QUALITYMONITOR_UPDATE_GOLDEN=1 пишет заново. -->";

    private static readonly string File = Path.Combine(Repository.Root, "docs", "templates.ru.md");

    [Fact]
    public void The_guide_of_template_authors_lists_every_name_that_letters_have()
    {
        var text = System.IO.File.ReadAllText(File, Encoding.UTF8);
        var by = text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var wanted = text[..by] + "\n\n" + TemplateGuide.Text();
        if (Environment.GetEnvironmentVariable("QUALITYMONITOR_UPDATE_GOLDEN") == "1")
            System.IO.File.WriteAllText(File, wanted);

        Assert.Equal(wanted, System.IO.File.ReadAllText(File, Encoding.UTF8));
    }

    [Fact]
    public void It_names_every_template_and_every_function()
    {
        var text = System.IO.File.ReadAllText(File, Encoding.UTF8);

        Assert.All(
            TemplateSource
                .Shipped.Select(static name => name[..name.IndexOf('/', StringComparison.Ordinal)])
                .Distinct(),
            folder => Assert.Contains($"`{folder}`", text, StringComparison.Ordinal)
        );
        Assert.All(
            typeof(TemplateFunctions).GetMethods().Where(static one => one.IsStatic),
            one => Assert.Contains($"`{one.Name.ToLowerInvariant()} ", text, StringComparison.Ordinal)
        );
    }
}
