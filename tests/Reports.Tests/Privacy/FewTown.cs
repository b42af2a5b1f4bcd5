using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;

namespace QualityMonitor.Reports.Tests.Privacy;

/// <summary>
/// The judged town in which «СОШ № 5» has three pupils left: its figures, of this quarter and the one before, are of a
/// small group, and of all others «ООШ № 9» has the next smallest, so that it is hidden with it. A figure of the town
/// itself, 4.2, is of three as well: nothing of its row is left but its verdict.
/// </summary>
internal static class FewTown
{
    /// <summary>
    /// What nobody may read: 2 of 3, 1 of 3, and of the other 178 of 180, 180 of 181 and 50 of 61 in a breakdown.
    /// </summary>
    public const string Secret =
        "66[,.]6|33[,.]33|98[,.]8[89]|99[,.]45|81[,.]9[67]"
        + "|(?<![0-9a-fA-F.,])178(?![0-9a-fA-F])"
        + "|2( |\u00A0)?(из|/)( |\u00A0)?3(?![0-9 \u00A0]*школ)(?![0-9])(?=[ ,.;)<«]|$)"
        + "|\"Numerator\":2,\"Denominator\":3[,}]";

    public static async Task<TestStore> CreateAsync()
    {
        var store = await JudgedTown.CreateAsync();
        store.Clock.Now = new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.FromHours(3));
        await LoadAsync(store, "s5", Town.Before, new Fact.Share(1, 3), "1 из 3", null);
        store.Clock.Now += TimeSpan.FromMinutes(1);
        await LoadAsync(store, "s5", Town.Now, new Fact.Share(2, 3), "2 из 3", new Fact.Share(2, 3));
        store.Clock.Now += TimeSpan.FromMinutes(1);
        await LoadAsync(store, "o9", Town.Now, new Fact.Share(178, 180), "178 из 180", new Fact.Share(50, 61));
        store.Clock.Now += TimeSpan.FromMinutes(1);
        await LoadAsync(store, "s1", Town.Now, new Fact.Share(641, 643), "641 из 643", new Fact.Share(300, 311));
        store.Clock.Now += TimeSpan.FromMinutes(1);
        await LoadAsync(store, "town", Town.Now, new Fact.Share(2, 3), "2 из 3", null, "4.2");
        store.Clock.Now += TimeSpan.FromMinutes(1);
        await SayAsync(store);
        store.Clock.Now = Town.CutOff;
        return store;
    }

    public static Task LoadAsync(
        TestStore store,
        string school,
        Period period,
        Fact fact,
        string text,
        Fact? physics,
        string indicator = "1.1"
    ) =>
        Town.LoadAsync(
            store,
            $"Уточнение {school} {period.ShortTitle}.xlsx",
            school + "@example.test",
            ProcessingKind.Data,
            "Показатели",
            1,
            async session =>
            {
                var cell = new CellAddress(1, 8, 3);
                await session.AddAsync(
                    new NewObservation(indicator, school, period, fact, text, cell),
                    CancellationToken.None
                );
                if (physics is not null)
                    await session.AddAsync(
                        new NewObservation("1.1", school, period, physics, text, new CellAddress(1, 9, 3))
                        {
                            Breakdown = "Физика",
                        },
                        CancellationToken.None
                    );
                if (school == "s5" && period == Town.Now)
                    await session.AddAsync(
                        new NewIssue(
                            cell,
                            Severity.Warning,
                            new Problem("jump", "Было 33,33 %, стало 66,67 %.", "верное значение"),
                            "2 из 3",
                            "1.1",
                            school,
                            period
                        ),
                        CancellationToken.None
                    );
            }
        );

    /// <summary>A coordinator's prose asks for the figure by its reference.</summary>
    private static Task SayAsync(TestStore store) =>
        Town.LoadAsync(
            store,
            "тексты.xlsx",
            "ivanova@example.test",
            ProcessingKind.Data,
            "Тексты",
            1,
            async session =>
            {
                await session.AddAsync(Why("s5", "Успевают 2 из 3: один болел."), CancellationToken.None);
                await session.AddAsync(Why("s1", "В школе № 5 успевают 2 из 3, у нас все."), CancellationToken.None);
                await session.AddAsync(Why("s3", "Болел учитель."), CancellationToken.None);
                await session.AddAsync(Why(null, "Ответили 2 из 3.", "4.2"), CancellationToken.None);
                // No school is named, and the number tells which.
                await session.AddAsync(Why(null, "В одном классе успевают двое из трёх."), CancellationToken.None);
                await session.AddAsync(
                    new NewText(
                        new SaidText(
                            SaidKind.Passage,
                            "",
                            "Итоги",
                            null,
                            null,
                            null,
                            "В одном из классов успевают двое из трёх.",
                            "",
                            "",
                            "",
                            "А. И. Иванова"
                        ),
                        new CellAddress(1, 4, 1)
                    ),
                    CancellationToken.None
                );
                await session.AddAsync(
                    new NewText(
                        new SaidText(
                            SaidKind.Passage,
                            "",
                            "",
                            "1.1",
                            null,
                            null,
                            "В школе № 5 успевают [1.1 СОШ №5], в школе № 9 — [1.1 ООШ №9], в городе — [1.1].",
                            "",
                            "",
                            "",
                            "А. И. Иванова"
                        ),
                        new CellAddress(1, 2, 1)
                    ),
                    CancellationToken.None
                );
            }
        );

    private static NewText Why(string? school, string text, string indicator = "1.1") =>
        new(
            new SaidText(SaidKind.Explanation, "", "", indicator, school, Town.Now, text, "", "", "", "А. И. Иванова"),
            new CellAddress(1, 3, 1)
        );
}
