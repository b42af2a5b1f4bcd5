using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Quarterly.Findings;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>The red zone: who has entered it, who stays, who has left.</summary>
internal static class ZoneLines
{
    /// <summary>More schools in one line are named without their criteria.</summary>
    private const int MostExplained = 2;

    private const int MostNames = 8;

    private const int MostCriteria = 2;

    private const int LongestCriterion = 90;

    public static HeadZones? Of(SupportSection? support)
    {
        if (support is not { HasCriteria: true })
            return null;

        var red = support.In(Zone.Red).Count();
        var of = RussianText.Number(support.Schools.Count);
        var title =
            red == 0
                ? $"Красная зона: никого из {of}"
                : $"Красная зона: {RussianText.Count(red, "школа", "школы", "школ")} из {of}";
        var moves = ZoneMoves.Of(support);
        return new HeadZones(title, [.. Red(moves), .. Left(moves, support)]);
    }

    private static IEnumerable<HeadLine> Red(IReadOnlyList<MovedSchool> moves)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        return moves
            .Where(static one => one.Years > 0)
            .GroupBy(static one => (one.Move, one.Years))
            .Select(group => Line(Label(group.Key.Move, group.Key.Years, group.Count()), [.. group], told));
    }

    private static string Label(ZoneMove move, int years, int count) =>
        move switch
        {
            ZoneMove.Entered => RussianText.Plural(count, "Вошла", "Вошли", "Вошли"),
            ZoneMove.Red => "В зоне",
            _ => Year(years),
        };

    private static string Year(int years) =>
        years switch
        {
            2 => "Второй год",
            3 => "Третий год",
            4 => "Четвёртый год",
            _ => "Пятый год и дольше",
        };

    /// <param name="told">Criteria that are explained already, by their codes.</param>
    private static HeadLine Line(string label, IReadOnlyList<MovedSchool> schools, HashSet<string> told)
    {
        if (schools.Count > MostExplained)
            return new HeadLine(label, "bad", "✖", Schools(schools), ".");

        var words = new List<string>();
        foreach (var one in schools)
            words.Add(Why(one, told));
        var others = schools.Skip(1).Zip(words.Skip(1), static (one, why) => $" {one.School.Name}{why}");
        return new HeadLine(label, "bad", "✖", schools[0].School.Name, words[0] + string.Concat(others));
    }

    /// <summary>«, год назад — зона риска: успевают менее 98 % (96,94 %).»</summary>
    private static string Why(MovedSchool one, HashSet<string> told)
    {
        var before =
            one.Move == ZoneMove.Entered ? $", год назад — {SupportMaker.Word(one.School.Earlier![0].Zone)}" : "";
        var applying = one.School.Criteria.Where(static line => line.Applies == true).ToList();
        var more = applying.Count - MostCriteria;
        var isTold = !told.Add(string.Join('/', applying.Select(static line => line.Code)));
        var why =
            isTold && applying.TrueForAll(static line => Value(line) is not null)
                ? "по тем же критериям: "
                    + RussianText.Join([.. applying.Take(MostCriteria).Select(static line => Value(line)!)])
                : string.Join(", ", applying.Take(MostCriteria).Select(Criterion));
        if (more > 0)
            why += $" и ещё {RussianText.Count(more, "критерий", "критерия", "критериев")}";
        var doubt = one.School.IsCertain ? "" : " (по неполным данным)";
        return (
                why.Length == 0 ? before
                : isTold ? $"{before}, {why}"
                : $"{before}: {why}"
            )
            + doubt
            + ".";
    }

    private static string Criterion(CriterionLine line)
    {
        var name = HeldText.Lower(Words.Short(line.Name, LongestCriterion));
        return Value(line) is { } value ? $"{name} ({value})" : name;
    }

    /// <summary>The school's own figure; null where the criterion compares something else.</summary>
    private static string? Value(CriterionLine line) =>
        line.Rule is CriterionRule.Threshold { Assessments: 0 } ? CriterionText.Own(line.Rule, line.Grounds) : null;

    private static IEnumerable<HeadLine> Left(IReadOnlyList<MovedSchool> moves, SupportSection support)
    {
        var left = Of(moves, ZoneMove.Left);
        var risk = Of(moves, ZoneMove.LeftRisk);
        var unknown = Of(moves, ZoneMove.Unknown);
        var isKnown = support.Schools.Any(static one => one.Earlier is not null);
        string[] sentences =
        [
            left.Count > 0 ? ""
            : isKnown ? "Никто" + (risk.Count > 0 ? $"; из зоны риска — {Schools(risk)}." : ".")
            : "Год назад по этим критериям не оценивали.",
            left.Count > 0 && risk.Count > 0 ? $"Из зоны риска — {Schools(risk)}." : "",
            unknown.Count > 0 ? $"По {Schools(unknown)} данных мало." : "",
        ];
        yield return new HeadLine(
            left.Count == 1 ? "Вышла" : "Вышли",
            left.Count > 0 ? "good" : "",
            left.Count > 0 ? "✔" : "",
            Schools(left),
            (left.Count > 0 ? ". " : "") + string.Join(' ', sentences.Where(static one => one.Length > 0))
        );
    }

    private static List<MovedSchool> Of(IReadOnlyList<MovedSchool> moves, ZoneMove move) =>
        [.. moves.Where(one => one.Move == move)];

    private static string Schools(IReadOnlyList<MovedSchool> schools) =>
        Words.Schools([.. schools.Select(static one => one.School.Name)], MostNames);
}
