namespace QualityMonitor.Indicators.Authority;

/// <summary>
/// Why something does not count yet. The codes are those of <see cref="Doubt"/>; no sentence says what stands elsewhere.
/// What is expected is written for whoever runs the program and names commands; letters have words of their own.
/// </summary>
public static class AuthorityMessages
{
    public const string Unconfirmed = "sender-unconfirmed";
    public const string Unknown = "sender-unknown";
    public const string OtherOrganisation = "row-other-organisation";

    /// <summary>A name that is of another municipality than the place in which it stands.</summary>
    public const string Elsewhere = "organisation-elsewhere";

    /// <summary>A file whose places name different municipalities.</summary>
    public const string PlacesContradict = "municipality-contradicts";

    /// <summary>What names somebody else's organisation in one's own file: no municipality is told of it alone.</summary>
    public static bool SpeaksOfOthers(string? code) => code is OtherOrganisation or Elsewhere or PlacesContradict;

    private const string Decide =
        "решение человека: спросите отправителя, затем reprocess НОМЕР --any-sender или retract НОМЕР --reason ПОЧЕМУ";

    /// <summary>Reasons for which nobody has looked into a file.</summary>
    public static bool IsUnopened(string? code) => code is Unconfirmed or Unknown;

    /// <returns>Null for a code of anything else.</returns>
    public static Doubt? DoubtOf(string? code) =>
        Enum.GetValues<Doubt>()
            .Where(doubt => Code(doubt) == code)
            .Select(static doubt => (Doubt?)doubt)
            .FirstOrDefault();

    public static string Code(Doubt doubt) =>
        doubt switch
        {
            Doubt.SenderUnconfirmed => Unconfirmed,
            Doubt.SenderUnknown => Unknown,
            Doubt.NotCoordinator => "passport-not-coordinator",
            Doubt.PassportUnproven => "passport-unproven",
            Doubt.FirstPassport => "passport-first-by-mail",
            Doubt.PlaceNotTrusted => "passport-place-untrusted",
            Doubt.OtherOrganisation => OtherOrganisation,
            _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, null),
        };

    /// <param name="findings">What was found out: «dmarc=fail, spf=softfail».</param>
    public static Problem SenderUnconfirmed(string? sender, string? findings) =>
        new(
            Unconfirmed,
            $"Не подтверждено, что файл прислал {sender ?? "тот, кто назван отправителем"} "
                + $"({findings ?? "проверки не было"}): "
                + "адрес могли подделать.",
            Decide
        );

    public static Problem SenderUnknown(string? sender) =>
        new(
            Unknown,
            sender is not { Length: > 0 }
                ? "Файл прислан без адреса отправителя."
                : $"Отправитель {sender} не известен ни одной программе.",
            "адрес школы или получателя в паспорте программы, или KnownSenders этого почтового ящика в настройках; "
                + "после этого файл будет принят сам"
        );

    /// <param name="source">Name of the place it came from, or the sender's address.</param>
    public static Problem Passport(Doubt doubt, string programmeCode, string source) =>
        doubt switch
        {
            Doubt.NotCoordinator => new(
                Code(doubt),
                $"Паспорт программы {programmeCode} прислал {source}, а паспорт меняет только координатор всей "
                    + "программы, который назван в действующем паспорте. Действует прежний паспорт.",
                "тот же файл от координатора программы; если он прислан по поручению координатора — "
                    + "reprocess НОМЕР --any-sender"
            ),
            Doubt.PassportUnproven => new(
                Code(doubt),
                $"Паспорт программы {programmeCode} пришёл с адреса {source}, но почта отправителя не подтверждается: "
                    + "адрес могли подделать. Действует прежний паспорт.",
                "паспорт через папку приёма, или AuthenticationServer почтового ящика в настройках, или "
                    + "reprocess НОМЕР --any-sender"
            ),
            Doubt.FirstPassport => new(
                Code(doubt),
                $"Первый паспорт программы {programmeCode} пришёл по почте от {source}: "
                    + "координатора, который мог бы его прислать, программа ещё не знает.",
                "решение человека: reprocess НОМЕР --any-sender, или этот же файл через папку приёма"
            ),
            Doubt.PlaceNotTrusted => new(
                Code(doubt),
                $"Паспорт программы {programmeCode} пришёл через источник «{source}», "
                    + "который по настройкам не говорит за всю программу.",
                $"\"{programmeCode}\" или \"*\" в SpeaksFor этого источника, или reprocess НОМЕР --any-sender"
            ),
            Doubt.SenderUnconfirmed => SenderUnconfirmed(source, null),
            _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, null),
        };

    /// <param name="organisation">As the sender's own file names it.</param>
    /// <param name="rows">How many figures, plans, activities or risks wait.</param>
    public static Problem OfOther(string organisation, int rows) =>
        new(
            OtherOrganisation,
            $"В файле есть сведения за другую организацию: {organisation}, значений: {rows}. "
                + "Они не загружены; то, что было принято раньше, не изменилось.",
            "сведения только за свою организацию; если шаблон скопирован, верное название в нём; "
                + "отвечает ли отправитель и за эту организацию, решает координатор"
        );
}
