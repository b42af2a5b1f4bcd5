using System.Security.Cryptography;
using System.Text;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// The answers to parts of a file, beside the one to the whole: a school hears of its own form alone, and where a
/// question lies between municipalities, each one's coordinators hear of what is theirs. No part holds a figure, a
/// remark or the workbook of anybody else.
/// </summary>
/// <param name="whole">The answer to the whole file, with whoever is told of all of it.</param>
/// <param name="figures">What was loaded.</param>
/// <param name="found">All remarks.</param>
internal sealed class AnswerParts(
    AnswerDraft whole,
    ProgrammeDefinition programme,
    IReadOnlyList<FigureCount> figures,
    IReadOnlyList<DataIssue> found
)
{
    /// <summary>The layout of the forms that the program makes; see <c>FormReader</c>.</summary>
    private const string Forms = "form";

    private readonly OrganisationDirectory directory = new(programme.Organisations);

    /// <summary>
    /// Of a workbook with the forms of several organisations, one for each that has an address and is not told of the
    /// whole. What waits for somebody's word is not told to third ones.
    /// </summary>
    public IEnumerable<AnswerDraft> OfForms()
    {
        var codes = Named(found)
            .Concat(figures.Select(static one => one.OrganisationCode))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (whole.Processing.Layout != Forms || whole.Doubt is not null || codes.Count < 2)
            yield break;
        foreach (var one in programme.Organisations.Where(one => codes.Contains(one.Code, StringComparer.Ordinal)))
        {
            var addresses = Addresses
                .All(one.Email)
                .Where(address => !whole.Recipients.Any(known => MailAddresses.Has(known.Email, address)))
                .ToList();
            if (addresses.Count > 0)
                yield return Part(
                    one.Code,
                    [one.Code],
                    [.. addresses.Select(address => new Recipient(one.ShortName, address, RecipientRole.Reader))]
                );
        }
    }

    /// <summary>Where nobody is told of the whole, the coordinators of each municipality that it speaks of or came
    /// from.</summary>
    /// <param name="origin">The municipality or the organisations that it came from.</param>
    public IEnumerable<AnswerDraft> OfMunicipalities(IReadOnlyList<string> origin)
    {
        var concerned = Named(found)
            .Concat(figures.Select(static one => one.OrganisationCode))
            .Concat(origin)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var (person, own) in new Coordinators(programme).Sharing(concerned))
        {
            if (MailAddresses.Has(person.Email, whole.Submission.Sender))
                continue;
            var part = Part(person.Email, own, [person]);
            yield return own.Intersect(origin, StringComparer.Ordinal).Any() ? part : Nameless(part);
        }
    }

    /// <summary>Whose an issue is. What speaks of somebody else's organisation names it in the cell alone.</summary>
    private IEnumerable<string> Named(IEnumerable<DataIssue> issues) =>
        issues.Select(WhoseIs).OfType<string>().Distinct(StringComparer.Ordinal);

    private string? WhoseIs(DataIssue issue) =>
        issue.OrganisationCode
        ?? (
            AuthorityMessages.SpeaksOfOthers(issue.Code)
            && issue.ValueText is { Length: > 0 } text
            && directory.Find(text, offersNearest: false) is OrganisationMatch.Found(var named)
                ? named.Code
                : null
        );

    private AnswerDraft Part(string key, IReadOnlyCollection<string> own, IReadOnlyList<Recipient> recipients)
    {
        var taken = figures.Where(one => own.Contains(one.OrganisationCode, StringComparer.Ordinal)).ToList();
        var answer = whole.Answer with
        {
            Taken = [.. taken.Select(one => TakenFigures.Of(one, whole.Names))],
            CellsLoaded = taken.Sum(static one => one.Count),
            Remarks = AnswerRemarks.Of(
                [.. found.Where(one => WhoseIs(one) is { } whose && own.Contains(whose, StringComparer.Ordinal))],
                whole.Processing.Reason
            ),
        };
        return whole with
        {
            Answer = answer,
            About = answer.Taken is [var only] ? $"{only.Organisation}, {only.Period}" : whole.About,
            Recipients = recipients,
            Part = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16],
        };
    }

    /// <summary>A file of another municipality's has no name here.</summary>
    private static AnswerDraft Nameless(AnswerDraft part)
    {
        var number = $"файл № {part.Submission.Id}";
        return part with { About = number, Answer = part.Answer with { FileName = number } };
    }
}
