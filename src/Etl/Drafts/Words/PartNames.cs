using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>Names of school subjects and of classes: what the figures of a sheet of that name are a part of.</summary>
internal static partial class PartNames
{
    public static bool Are(string text) =>
        TextNormalizer.Fold(text) is var folded && (Subject().IsMatch(folded) || Class().IsMatch(folded));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^((профильн|базов)\p{L}+ )?("
            + @"русск\p{L}+( яз(ык|\.)?)?|рус\. ?яз|литератур|иностранн\p{L}+ яз|англ|немецк|французск"
            + @"|математик|алгебр|геометри|информатик|истори[яи](?!\p{L})|обществозн|географи"
            + @"|биологи|физик[аи](?!\p{L})|хими[яи]|окружающ\p{L}+ мир|технологи"
            + @"|читательск\p{L}+ грамотн"
            + @"|(математическ|естественнонаучн|естественно-научн|финансов)\p{L}* грамотн)",
        Options,
        1000
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"^([1-9]|1[01])(-([1-9]|1[01]))?(-?(й|е|х|ый|ые|ых))?( ?[а-е])? ?кл(асс\p{L}*|\.)?$",
        Options,
        1000
    )]
    private static partial Regex Class();
}
