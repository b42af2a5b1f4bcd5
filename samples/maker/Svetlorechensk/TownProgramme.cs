using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>The invented programme: its organisations, indicators and readers.</summary>
internal static class TownProgramme
{
    public const string Town = "svetlorechensk";
    public const string Region = "zaozersk-region";
    public const string Country = "russia";

    public const string Name = "Повышение качества образования в школах с низкими результатами";

    public static ProgrammeDefinition Definition { get; } =
        new(
            "quality-2024",
            Name,
            Town,
            TownPlans.FirstAct + " «Об утверждении муниципальной программы»",
            new DateOnly(2024, 1, 1),
            new DateOnly(2026, 12, 31),
            12,
            Organisations(),
            [.. TownIndicators.All],
            Recipients()
        )
        {
            Checks = TownChecks.All,
            Policies = TownPolicies.All,
        };

    private static List<Organisation> Organisations() =>
        [
            new(Country, "Российская Федерация", "Россия", OrganisationLevel.Country, null, ["РФ"]),
            new(Region, "Заозёрская область", "Область", OrganisationLevel.Region, Country, []),
            new(
                Town,
                "Светлореченский городской округ",
                "Светлореченск",
                OrganisationLevel.Municipality,
                Region,
                ["Управление образования Светлореченского городского округа", "г.о. Светлореченский"]
            )
            {
                Email = "uo@svetlorechensk.example.test",
            },
            .. TownSchools.All.Select(school => new Organisation(
                school.Code,
                school.Full,
                school.Short,
                OrganisationLevel.School,
                Town,
                [school.Legal]
            )
            {
                Email = school.Code + "@svetlorechensk.example.test",
            }),
        ];

    private static List<Recipient> Recipients() =>
        [
            new("Марина Алексеевна Полевая", "coordinator@svetlorechensk.example.test", RecipientRole.Coordinator),
            new("Игорь Степанович Заречный", "head@svetlorechensk.example.test", RecipientRole.Head),
            new("Отдел мониторинга областного министерства", "monitoring@zaozersk.example.test", RecipientRole.Reader),
        ];
}
