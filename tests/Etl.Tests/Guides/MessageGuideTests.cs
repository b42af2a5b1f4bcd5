using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Guides;

/// <summary>
/// docs/messages.ru.md has every sentence about a file with an example, so that a person can read them in one go. They stand
/// in the classes of messages; what stands elsewhere is named here.
/// </summary>
public sealed partial class MessageGuideTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "messages.ru.md");

    /// <summary>Made by the readers themselves, and what a sentence becomes of other values.</summary>
    private static readonly Problem?[] Others =
    [
        ArchiveMessages.Why([]),
        ArchiveMessages.Why([new ArchiveItem.Left("Сведения СОШ 5.xlsx", ArchiveMessages.Locked)]),
        FileMessages.LayoutsDoNotFit([("schools.yaml", Lack("Факт")), ("town.yaml", Lack("План"))]),
        FileMessages.NothingLoaded(0, null),
        PassportMessages.PlanTwice(12, same: false),
        AuthorityMessages.Passport(Doubt.PassportUnproven, "quality-2024", "coordinator@example.ru"),
        AuthorityMessages.Passport(Doubt.FirstPassport, "quality-2024", "coordinator@example.ru"),
        AuthorityMessages.Passport(Doubt.PlaceNotTrusted, "quality-2024", "inbox"),
        ExecutionReader.Read("когда-нибудь", "").Problem,
        ExecutionReader.Read("выполнено", "вчера").Problem,
        ExecutionDayJudge.NotDone(
            new Execution(ExecutionDegree.Full, new DateOnly(2025, 12, 28)),
            new DateOnly(2025, 11, 30)
        ),
        ExecutionDayJudge.Doubted(
            new Execution(ExecutionDegree.Full, new DateOnly(2024, 5, 12)),
            new DateOnly(2025, 5, 1)
        ),
        RiskLevels.Read("страшный").Problem,
    ];

    private static Problem Lack(string column) =>
        new("column-missing", $"Нет столбца «{column}».", $"столбец «{column}»");

    [Fact]
    public void The_guide_has_every_sentence_with_an_example()
    {
        GuidePart.Check(File, "замечания", Text());
    }

    /// <summary>A sentence that nobody made an example of is found by its code in the source.</summary>
    [Fact]
    public void No_code_is_without_an_example()
    {
        var told = Sections()
            .SelectMany(static one => one.Problems)
            .Concat(Others.OfType<Problem>())
            .Select(static one => one.Code)
            .ToHashSet(StringComparer.Ordinal);
        var written = new[] { "Indicators", "Etl" }
            .SelectMany(room =>
                Directory.EnumerateFiles(
                    Path.Combine(Repository.Root, "src", room),
                    "*.cs",
                    SearchOption.AllDirectories
                )
            )
            .Where(static path =>
                !path.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .SelectMany(static path => Code().Matches(System.IO.File.ReadAllText(path)))
            .Select(static match => match.Groups["code"].Value);

        Assert.Empty(written.Except(told).Except(ForOthers).Order(StringComparer.Ordinal));
    }

    /// <summary>Of settings, passports and rules: nobody who sends a file of figures gets them.</summary>
    private static readonly string[] ForOthers =
    [
        "effectiveness-measure-unknown",
        "effectiveness-without-steps",
        "passport-email",
        "risk-factor-unknown",
        "trust-unreadable",
        "value-stands",
    ];

    private static string Text()
    {
        var text = new StringBuilder();
        foreach (var (title, problems) in Sections().Append(("Прочее", [.. Others.OfType<Problem>()])))
        {
            text.Append('\n')
                .Append("## ")
                .Append(title)
                .Append("\n\n| код | что не так | что ожидается |\n|---|---|---|\n");
            foreach (var problem in problems.OrderBy(static one => one.Code, StringComparer.Ordinal))
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{problem.Code}` | {Cell(problem.Sentence)} | {Cell(problem.Expected)} |\n"
                );
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\u00A0', ' ').Replace('\n', ' ');

    private static List<(string Title, List<Problem> Problems)> Sections()
    {
        return
        [
            .. MessageTypes()
                .Select(static type => (Title: TitleOf(type), Problems: Speaking(type).SelectMany(Said).ToList()))
                .Where(static one => one.Problems.Count > 0),
        ];
    }

    private static IOrderedEnumerable<Type> MessageTypes() =>
        new[] { typeof(Problem).Assembly, typeof(EtlOptions).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => type is { IsAbstract: true, IsSealed: true } && Messages().IsMatch(type.Name))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal);

    private static List<MethodInfo> Speaking(Type type) =>
        [
            .. type.GetMethods(
                    BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
                .Where(static method => method.ReturnType == typeof(Problem) && !method.IsPrivate)
                .OrderBy(static method => method.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<Problem> Said(MethodInfo method) =>
        method.Invoke(null, [.. method.GetParameters().Select(ExampleValues.Of)]) is Problem problem ? [problem] : [];

    [Fact]
    public void Every_parameter_of_a_sentence_has_an_example()
    {
        var missing = MessageTypes()
            .SelectMany(Speaking)
            .SelectMany(static method => method.GetParameters())
            .Where(static one => ExampleValues.Of(one) is null)
            .Select(static one => $"{one.Member.DeclaringType!.Name}.{one.Member.Name}: {one.ParameterType} {one.Name}")
            .ToList();

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static string TitleOf(Type type) =>
        Titles.TryGetValue(type.Name, out var title)
            ? title
            : throw new InvalidOperationException($"MessageGuideTests has no title for {type.FullName}.");

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["ArchiveMessages"] = "Архивы",
        ["AuthorityMessages"] = "Кто и о ком вправе присылать",
        ["CalendarMessages"] = "Производственный календарь",
        ["CheckMessages"] = "Правила проверок",
        ["EmailMessages"] = "Адреса почты в паспорте",
        ["FigureMessages"] = "Значения таблицы",
        ["FileMessages"] = "Файл в целом",
        ["FormMessages"] = "Формы",
        ["FormulaMessages"] = "Формулы",
        ["LayoutMessages"] = "Описания таблиц",
        ["LimitProblems"] = "Слишком большие файлы",
        ["MailMessages"] = "Письма",
        ["MappingMessages"] = "Мероприятия, риски и повторы",
        ["NameMessages"] = "Названия показателей и организаций",
        ["PassportMessages"] = "Паспорт программы",
        ["PeriodFitMessages"] = "Период и периодичность показателя",
        ["PeriodMessages"] = "Как записан период",
        ["PlanMessages"] = "Как записан план",
        ["PolicyMessages"] = "Правила программы",
        ["ReadingProblems"] = "Файл не читается",
        ["RowMessages"] = "Строки таблицы",
        ["SharePartMessages"] = "Доли: числитель и знаменатель",
        ["SheetMessages"] = "Листы",
        ["SourceMessages"] = "Источники",
        ["TableMessages"] = "Таблицы паспорта",
        ["TextsMessages"] = "Тексты для отчётов",
        ["ValueMessages"] = "Как записано значение",
        ["WeightMessages"] = "Веса",
    };

    [GeneratedRegex("(Messages|Problems)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Messages();

    [GeneratedRegex(
        "new( Problem)?\\(\\s*\"(?<code>[a-z][a-z0-9]*(-[a-z0-9]+)+)\",\\s*(\\$?\"|\\()",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Code();
}
