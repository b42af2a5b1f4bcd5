using System.Diagnostics;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Adversarial;

/// <summary>No text, however long or odd, makes a reader throw or think for long.</summary>
public sealed class HostileTextTests
{
    /// <summary>Milliseconds in practice; the bound leaves room for a busy machine.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);
    private const int Turns = 5;

    public static TheoryData<string> Seeds =>
        [
            "1",
            "1 ",
            "№1 ",
            "№ 1, ",
            "«",
            "»",
            "«,",
            "(",
            "а",
            "a",
            " ",
            "\u200B",
            "\uD800",
            "%",
            "/",
            "1/",
            "1-",
            "2020-",
            "2020 ",
            "2020/2021 ",
            "01.01.2020 ",
            "1.",
            "1,",
            "май ",
            "I-",
            "1 кв ",
            "не ",
            "не менее ",
            "сто ",
            "СОШ ",
            "СОШ№1 СОШ ",
            "им. ",
            "п.",
            "чел-",
            "1 из ",
            "(а",
            "- 1",
            "к 1 ",
            "до ",
            "(количество ",
            "Школа-",
        ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_long_text_is_read_at_once(string seed)
    {
        var directory = new OrganisationDirectory([
            new("s", "МКОУ «Новолакская СОШ №1»", "СОШ №1", OrganisationLevel.School, null, []),
        ]);
        foreach (var length in new[] { 190, 290, 499, 999, 3999, 100_000 })
        {
            var text = string.Concat(Enumerable.Repeat(seed, (length / seed.Length) + 1))[..length];
            Within("fact", length, () => FactReader.Read(text, Unit.Percent));
            Within("number", length, () => NumberReader.Read(text, allowNegative: true));
            Within("plan", length, () => PlanReader.Read(text, Unit.CountAndPercent));
            Within("no plan", length, () => PlanReader.IsNoPlan(text, Unit.None));
            Within("period", length, () => PeriodReader.Read(text));
            Within("activity", length, () => ActivityPeriodReader.Read(text));
            Within("name", length, () => OrganisationNameReader.Read(text));
            Within("list", length, () => OrganisationListReader.Read(text));
            Within("directory", length, () => directory.Find(text));
            Within("unit", length, () => Unit.Infer(text));
            Within("unit", length, () => Unit.Parse(text));
        }

        void Within(string reader, int length, Func<object> read)
        {
            // The best of some turns: what else the machine does only ever adds.
            var best = TimeSpan.MaxValue;
            for (var turn = 0; turn < Turns && best >= Bound; turn++)
            {
                var clock = Stopwatch.StartNew();
                read();
                best = clock.Elapsed < best ? clock.Elapsed : best;
            }

            Assert.True(best < Bound, $"{reader} took {best} for {length} times {seed}");
        }
    }
}
