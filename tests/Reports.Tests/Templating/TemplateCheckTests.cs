using QualityMonitor.Reports.Templating;
using Xunit;

namespace QualityMonitor.Reports.Tests.Templating;

public sealed class TemplateCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("qm-templates").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_shipped_templates_compile() => Assert.Empty(Check());

    [Fact]
    public void A_mistake_in_an_overriding_template_is_named_with_its_line()
    {
        Write("quarterly/subject.sbn", "{{ if counts }}\nбез конца");

        var problem = Assert.Single(Check());

        Assert.Equal("quarterly/subject.sbn", problem.File);
        Assert.True(problem.Line > 0);
    }

    [Fact]
    public void A_file_that_replaces_nothing_is_named()
    {
        Write("quarterly/htm.sbn", "опечатка в имени");

        Assert.Equal("quarterly/htm.sbn", Assert.Single(Check()).File);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private IReadOnlyList<TemplateProblem> Check()
    {
        var source = new TemplateSource(folder);
        return new TemplateCheck(new TemplateEngine(source), source).Run();
    }
}
