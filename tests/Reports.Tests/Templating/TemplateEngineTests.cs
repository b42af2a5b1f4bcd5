using QualityMonitor.Reports.Templating;
using Xunit;

namespace QualityMonitor.Reports.Tests.Templating;

public sealed class TemplateEngineTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qm-templates-");

    private sealed record Model(string Name, IReadOnlyList<int> Numbers, string? Nothing);

    private static readonly Model Sample = new("<b title=\"x\" onload='y'>&", [1, 2, 3], null);

    public void Dispose() => folder.Delete(recursive: true);

    private string Render(
        string template,
        TemplateKind kind = TemplateKind.Html,
        params (string Name, string Text)[] others
    )
    {
        File.WriteAllText(Path.Combine(folder.FullName, "t.sbn"), template);
        foreach (var (name, text) in others)
            File.WriteAllText(Path.Combine(folder.FullName, name), text);

        return new TemplateEngine(new TemplateSource(folder.FullName)).Render("t.sbn", kind, Sample);
    }

    [Fact]
    public void Html_output_is_encoded_without_being_asked()
    {
        Assert.Equal("<i>&lt;b title=&quot;x&quot; onload=&#39;y&#39;&gt;&amp;</i>", Render("<i>{{ name }}</i>"));
        Assert.Equal("&lt;B", Render("{{ name | string.upcase | string.slice 0 2 }}"));
        Assert.Equal("[1, 2, 3]", Render("{{ numbers }}"));
    }

    [Fact]
    public void Raw_is_explicit_and_plain_text_is_left_as_it_is()
    {
        Assert.Equal(Sample.Name, Render("{{ raw name }}"));
        Assert.Equal(Sample.Name, Render("{{ name }}", TemplateKind.Text));
    }

    [Fact]
    public void An_included_template_is_encoded_once()
    {
        Assert.Equal(
            "<p>&lt;b</p>",
            Render("{{ include 'part.sbn' }}", TemplateKind.Html, ("part.sbn", "<p>{{ name | string.slice 0 2 }}</p>"))
        );
    }

    [Theory]
    [InlineData("ok\n  {{ nmae }}", 2, 6)]
    [InlineData("{{ name.wrong }}", 1, 4)]
    [InlineData("{{ if name }}\nno end", 1, 1)]
    [InlineData("{{ include 'missing.sbn' }}", 1, 4)]
    [InlineData("{{ for i in 1..60000 }}.{{ end }}", 1, 1)]
    [InlineData("{{ for i in 1..40000 }}{{ name }}{{ name }}{{ name }}{{ end }}", 1, 1)]
    [InlineData("{{ func f(x); ret f x; end }}{{ f 1 }}", 1, 1)]
    public void A_mistake_or_a_template_without_end_is_told_with_file_line_and_column(
        string template,
        int line,
        int column
    )
    {
        var problem = Assert.Throws<TemplateException>(() => Render(template)).Problem;

        Assert.Equal(("t.sbn", line), (problem.File, problem.Line));
        Assert.InRange(problem.Column, column, 60);
        Assert.StartsWith($"Шаблон t.sbn, строка {line}", problem.ToString());
    }

    [Fact]
    public void A_file_of_the_folder_replaces_the_shipped_one_of_the_same_name_and_only_that()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "quarterly"));
        File.WriteAllText(Path.Combine(folder.FullName, "quarterly", "subject.sbn"), "{{ owner }}!");
        var source = new TemplateSource(folder.FullName);

        Assert.Equal("{{ owner }}!", source.Find("quarterly/subject.sbn"));
        Assert.Contains("<!doctype html>", source.Find("quarterly/html.sbn"));
        Assert.Null(source.Find("../t.sbn"));
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("../secret.sbn")]
    [InlineData("quarterly/../../secret.sbn")]
    [InlineData("./t.sbn")]
    [InlineData("a//t.sbn")]
    [InlineData("C:/secret.sbn")]
    [InlineData("..\\\\secret.sbn")]
    public void An_include_never_leads_out_of_the_folder(string name)
    {
        var problem = Assert.Throws<TemplateException>(() => Render($"ok\n{{{{ include '{name}' }}}}")).Problem;

        Assert.Equal(("t.sbn", 2), (problem.File, problem.Line));
        Assert.Contains("ведёт из папки шаблонов", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link.sbn")]
    [InlineData("away/hostname")]
    public void A_link_in_the_folder_is_not_followed_and_is_told(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights of their own elsewhere.");
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.sbn"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "away"), "/etc");
        var elsewhere = Directory.CreateTempSubdirectory("qm-elsewhere-");
        File.WriteAllText(Path.Combine(elsewhere.FullName, "other.sbn"), "тайна");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "behind"), elsewhere.FullName);

        var problem = Assert.Throws<TemplateException>(() => Render($"{{{{ include '{name}' }}}}")).Problem;

        Assert.Equal("t.sbn", problem.File);
        Assert.Contains("это ссылка, а не файл", problem.Message, StringComparison.Ordinal);
        var strangers = new TemplateSource(folder.FullName).Strangers();
        elsewhere.Delete(recursive: true);
        Assert.Contains("link.sbn", strangers);
        Assert.DoesNotContain("behind/other.sbn", strangers);
    }

    [Fact]
    public void A_folder_of_templates_may_itself_be_a_link_for_the_admin_named_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights of their own elsewhere.");
        var named = Path.Combine(Path.GetTempPath(), "qm-link-" + Guid.NewGuid().ToString("N"));
        Directory.CreateSymbolicLink(named, folder.FullName);
        File.WriteAllText(Path.Combine(folder.FullName, "t.sbn"), "да");

        var text = new TemplateEngine(new TemplateSource(named)).Render("t.sbn", TemplateKind.Text, Sample);

        Directory.Delete(named);
        Assert.Equal("да", text);
    }

    [Fact]
    public void Numbers_dates_and_nouns_are_Russian_whatever_the_machine_speaks()
    {
        Assert.Equal(
            "15\u00A0516,5 · 82,6\u00A0% · 21\u00A0школа",
            Render("{{ num 15516.5 }} · {{ pct 82.6 }} · {{ counted 21 'школа' 'школы' 'школ' }}", TemplateKind.Text)
        );
        Assert.Equal("один два\n  три", Render("{{ fold 'один два три' 10 2 }}", TemplateKind.Text));
    }
}
