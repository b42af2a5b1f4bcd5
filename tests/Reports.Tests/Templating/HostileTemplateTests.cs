using System.Text;
using QualityMonitor.Reports.Templating;
using Xunit;

namespace QualityMonitor.Reports.Tests.Templating;

/// <summary>Templates that would not end, take all memory, or read what is none of theirs: each is told with its place.</summary>
public sealed class HostileTemplateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("qm-hostile").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("{{ while true }}{{ end }}", "50 000 шагов")]
    [InlineData("{{ for i in 1..100000000 }}x{{ end }}", "50 000 шагов")]
    [InlineData("{{ for i in 1..10000 }}{{ for j in 1..10000 }}{{ end }}{{ end }}", "50 000 шагов")]
    [InlineData("{{ a = [1] }}{{ for i in 1..40 }}{{ a = array.concat a a }}{{ end }}{{ a.size }}", "50 000 шагов")]
    [InlineData("{{ (1..2000000000) | array.join ',' }}", "50 000 шагов")]
    [InlineData("{{ object.eval 'while true; end' }}", "50 000 шагов")]
    [InlineData("{{ include 'text.sbn' }}", "вызывает сама себя")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "вызывает сама себя")]
    [InlineData("{{ include '../../../etc/passwd' }}", "ведёт из папки шаблонов")]
    [InlineData("{{ include '/etc/passwd' }}", "ведёт из папки шаблонов")]
    [InlineData("{{ include '..\\\\..\\\\secret.sbn' }}", "ведёт из папки шаблонов")]
    [InlineData("{{ include 'nothing.sbn' }}", "файла one/nothing.sbn нет")]
    [InlineData(
        "{{ for i in 1..40000 }}много, много, много, много, много, много, много, много, много{{ end }}",
        "2 000 000 знаков"
    )]
    [InlineData("{{ 'a' * 2000000000 }}", "2 000 000 знаков")]
    [InlineData("{{ s = 'xxxxxxxxxx' }}{{ for i in 1..40 }}{{ s = s + s }}{{ end }}", "2 000 000 знаков")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "2 000 000 знаков")]
    [InlineData("{{ left 'a' 2000000000 }}", "ширина строки")]
    [InlineData("{{ fold 'a b c d' 1 1000000000 }}", "ширина строки")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}", "не кончается")]
    [InlineData("{{ 1 % 0 }}", "деление на ноль")]
    [InlineData("{{ num 'сорок' }}", "нужно число")]
    [InlineData("{{ plural 1 }}", "значений 1, а нужно 4")]
    [InlineData("{{ if title }}", "не хватает {{ end }}")]
    [InlineData("{{ school_5.name }}", "неизвестное имя «school_5»")]
    [InlineData("{{ title = '' }}{{ title }}", "не выходит ни слова")]
    public void Whatever_a_template_does_it_ends_and_the_mistake_has_a_place_and_Russian_words(string text, string said)
    {
        var problem = ProblemOf("one/text.sbn", Encoding.UTF8.GetBytes(text));

        Assert.Equal(("one/text.sbn", 1), (problem.File, problem.Line));
        Assert.Contains(said, problem.Message.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 1{0} }}", "+1")]
    [InlineData("{{ 1{0} }}", " | math.abs")]
    [InlineData("{{ title{0} }}", ".size")]
    [InlineData("{{ {0}1 }}", "(")]
    [InlineData("{0}", "{{ if true }}")]
    public void However_deep_an_expression_is_the_program_lives(string text, string part)
    {
        var deep = text.Replace("{0}", string.Concat(Enumerable.Repeat(part, 10_000)), StringComparison.Ordinal);

        Assert.Contains(
            "слишком глубоко",
            ProblemOf("one/text.sbn", Encoding.UTF8.GetBytes(deep)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_in_another_encoding_and_one_that_is_too_large_are_named()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        Assert.Contains(
            "сохраните его в UTF-8",
            ProblemOf("one/text.sbn", Encoding.GetEncoding(1251).GetBytes("Отчёт {{ title }}")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "больше 1 МБ",
            ProblemOf("one/text.sbn", new byte[2_000_000]).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_notepad_calls_Unicode_is_read()
    {
        Write("one/text.sbn", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Отчёт {{ title }}")]);

        Assert.Equal(
            "Отчёт за квартал",
            Engine().Render("one/text.sbn", TemplateKind.Text, new { Title = "за квартал" })
        );
    }

    private TemplateProblem ProblemOf(string name, byte[] text)
    {
        Write(name, text);
        return Engine().ProblemOf(name, TemplateKind.Text, new { Title = "Отчёт" })
            ?? throw new Xunit.Sdk.XunitException("Nothing was found wrong.");
    }

    private TemplateEngine Engine() => new(new TemplateSource(folder));

    private void Write(string name, byte[] text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, text);
    }
}
