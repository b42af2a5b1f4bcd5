namespace QualityMonitor.Indicators.Organisations;

/// <summary>Whether two names taken apart may be of one organisation.</summary>
internal static class OrganisationLikeness
{
    /// <param name="asks">That a name beside the number is the same on both sides, not merely that none speaks against
    /// it.</param>
    public static bool HasSameNumber(OrganisationName name, OrganisationName known, bool asks = false) =>
        name.Number is { } number
        && known.Number == number
        && AreOneFamily(name.Type, known.Type)
        && OrganisationWords.IsBranch(name.ProperName) == OrganisationWords.IsBranch(known.ProperName)
        && HasNoOtherName(name, known.ProperName, asks)
        && string.Equals(
            OrganisationWords.KindOf(name.Text),
            OrganisationWords.KindOf(known.Text),
            StringComparison.Ordinal
        );

    /// <summary>
    /// «СОШ №1» may be any village's; «Дучинская СОШ №1» and «СОШ № 1 Минусинск» are not the school that is only called «СОШ
    /// №1».
    /// </summary>
    private static bool HasNoOtherName(OrganisationName written, string? known, bool asks) =>
        (written.ProperName, known) switch
        {
            ({ } left, { } right) => IsSame(left, right),
            (null, _) => !asks,
            ({ } left, null) => !asks
                && !OrganisationWords.IsOfPlace(left)
                && !OrganisationWords.HasWordOfItsOwn(left, written.Text),
        };

    public static bool HasSameProperName(OrganisationName name, OrganisationName known) =>
        name.ProperName is { } proper
        && known.ProperName is { } other
        && IsSame(proper, other)
        && (name.Number is null || known.Number is null || name.Number == known.Number)
        && (name.Type == OrganisationType.Other || AreOneFamily(name.Type, known.Type));

    private static bool IsSame(string left, string right) =>
        string.Equals(OrganisationWords.Key(left), OrganisationWords.Key(right), StringComparison.Ordinal)
        || IsSameWithoutHonour(left, right);

    /// <summary>
    /// «Новолакская» and «Новолакская им. Магомедова»: one of them leaves out whom the school is named after.
    /// </summary>
    private static bool IsSameWithoutHonour(string left, string right)
    {
        var (first, second) = (OrganisationWords.WithoutHonour(left), OrganisationWords.WithoutHonour(right));
        return first.Length > 0
            && (first.Length == left.Length) != (second.Length == right.Length)
            && string.Equals(OrganisationWords.Key(first), OrganisationWords.Key(second), StringComparison.Ordinal);
    }

    /// <summary>«Школа №5» may be any kind of school; a СОШ is not a lyceum, a kindergarten is no school.</summary>
    private static bool AreOneFamily(OrganisationType left, OrganisationType right) =>
        left == right
        || (left == OrganisationType.School && IsSchool(right))
        || (right == OrganisationType.School && IsSchool(left));

    private static bool IsSchool(OrganisationType type) =>
        type is not (OrganisationType.Kindergarten or OrganisationType.Other);
}
