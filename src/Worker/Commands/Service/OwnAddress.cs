using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>
/// Whether the program writes from an address that a passport gives to a person: what lies in that person's forwarded
/// messages would pass for the program's own word.
/// </summary>
internal static class OwnAddress
{
    public static async Task<IReadOnlyList<SettingProblem>> DoubtsAsync(
        string from,
        ProgrammeReader programmes,
        CancellationToken cancellationToken
    )
    {
        var doubts = new List<SettingProblem>();
        foreach (var code in await programmes.CodesAsync(cancellationToken))
        {
            if (
                await programmes.CurrentAsync(code, AsOf.Now, cancellationToken) is { } programme
                && Holders(programme, from) is { Count: > 0 } holders
            )
                doubts.Add(Doubt(from, code, holders));
        }

        return doubts;
    }

    private static List<string> Holders(ProgrammeDefinition programme, string from) =>
        [
            .. programme
                .Organisations.Where(one => MailAddresses.Has(one.Email, from))
                .Select(static one => one.ShortName)
                .Concat(
                    programme.Recipients.Where(one => MailAddresses.Has(one.Email, from)).Select(static one => one.Name)
                ),
        ];

    private static SettingProblem Doubt(string from, string code, List<string> holders) =>
        new(
            "Mail:From",
            $"С адреса {from} программа пишет свои письма, а в паспорте программы {code} это адрес: "
                + $"{RussianText.Join(holders, 3)}. Файлы в письмах с него, если их переслать, не загружаются.",
            "для программы отдельный адрес, с которого не пишут люди"
        );
}
