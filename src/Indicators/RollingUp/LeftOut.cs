namespace QualityMonitor.Indicators.RollingUp;

/// <summary>Why a member's figure is not in the figure made of its like.</summary>
public enum MemberLack
{
    NotSubmitted,
    MarkedMissing,

    /// <summary>Only a bound was declared, no figure.</summary>
    BoundOnly,

    /// <summary>A percent without numerator and denominator.</summary>
    PercentOnly,
    NoShare,
    NoCount,
    NoScore,

    /// <summary>Percents and scores do not add up.</summary>
    NotAdditive,
    OtherShape,
    OtherUnit,
    TooLarge,
    TooLargeOrOtherUnit,

    /// <summary>Of a mean: what it is weighted by was not given, or is not above zero.</summary>
    NoWeight,

    /// <summary>Parts of a formula: <see cref="LeftOut.Parts"/> says which.</summary>
    Parts,
}

/// <summary>A part of a formula that a member lacks.</summary>
public readonly record struct PartLack(string Indicator, MemberLack Lack);

/// <summary>A member whose fact could not take part, and why.</summary>
public sealed record LeftOut(string Code, MemberLack Lack)
{
    /// <summary>Empty unless the figure is a formula's.</summary>
    public IReadOnlyList<PartLack> Parts { get; init; } = [];

    /// <summary>In Russian, a clause: «данные не представлены».</summary>
    public string Reason => LackText.Of(Lack, Parts);
}

/// <summary>Why a figure is not in another, in Russian.</summary>
public static class LackText
{
    /// <summary>«нет показателя 1.2»; a figure that is there and cannot be used says why.</summary>
    public static string Of(MemberLack lack, IReadOnlyList<PartLack> parts)
    {
        if (lack != MemberLack.Parts)
            return Word(lack);

        var absent = parts
            .Where(static one => one.Lack == MemberLack.NotSubmitted)
            .Select(static one => one.Indicator)
            .ToList();
        var named =
            absent.Count == 0
                ? ""
                : $"{(absent.Count == 1 ? "нет показателя" : "нет показателей")} {RussianText.Join(absent)}";
        return string.Join(
            "; ",
            parts
                .Where(static one => one.Lack != MemberLack.NotSubmitted)
                .Select(static one => $"показатель {one.Indicator}: {Word(one.Lack)}")
                .Prepend(named)
                .Where(static one => one.Length > 0)
        );
    }

    private static string Word(MemberLack lack) =>
        lack switch
        {
            MemberLack.NotSubmitted => "данные не представлены",
            MemberLack.MarkedMissing => "в ячейке указано, что данных нет",
            MemberLack.BoundOnly => "заявлена только граница, числа нет",
            MemberLack.PercentOnly => "указан только процент, без числителя и знаменателя",
            MemberLack.NoShare => "значение не является долей",
            MemberLack.NoCount => "значение не является количеством",
            MemberLack.NoScore => "значение не является баллом",
            MemberLack.NotAdditive => "проценты и баллы не складываются",
            MemberLack.OtherShape => "записано в ином виде, чем у остальных",
            MemberLack.OtherUnit => "записано в другой единице",
            MemberLack.TooLarge => "число слишком велико",
            MemberLack.TooLargeOrOtherUnit => "число слишком велико или в другой единице",
            _ => "нет веса: показатель, по которому усредняют, не представлен или не больше нуля",
        };
}
