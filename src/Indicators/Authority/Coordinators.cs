using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Authority;

/// <summary>
/// Who hears of an organisation: the coordinators whose municipality holds it, else those of the whole programme; and of
/// them not those whose list in «Вносит сведения за» names others alone, as long as anybody is left. The only place where
/// it is decided, for answers, questions, notices and overdue lists alike.
/// </summary>
public sealed class Coordinators(ProgrammeDefinition programme)
{
    private readonly List<IGrouping<string, Recipient>> ofParts =
    [
        .. programme
            .Recipients.Where(static one => one is { Role: RecipientRole.Coordinator, Scope: not null })
            .GroupBy(static one => one.Email, MailAddresses.Comparer),
    ];

    /// <summary>Those of the whole programme, each address once.</summary>
    public IReadOnlyList<Recipient> OfWhole { get; } =
    [
        .. programme
            .Recipients.Where(static one => one is { Role: RecipientRole.Coordinator, Scope: null })
            .DistinctBy(static one => one.Email, MailAddresses.Comparer),
    ];

    public IReadOnlyList<Recipient> Of(string organisation) => Of([organisation]);

    /// <param name="organisations">What one letter speaks of: it goes to whoever has all of them, for no municipality
    /// is told of another.</param>
    public IReadOnlyList<Recipient> Of(IReadOnlyCollection<string> organisations)
    {
        if (organisations.Count == 0)
            return OfWhole;
        var holders = ofParts
            .Where(person => organisations.All(code => person.Any(one => programme.Tree.IsWithin(code, one.Scope!))))
            .Select(static person => person.First())
            .ToList();
        var found = holders.Count > 0 ? holders : OfWhole;
        var asked = found.Where(one => organisations.All(code => IsAskedOf(one, code))).ToList();
        return asked.Count > 0 ? asked : found;
    }

    /// <summary>
    /// Where nobody has all that a letter speaks of: everybody who has some of it, each with what is theirs. So a question
    /// between municipalities reaches both, and neither is told of the other. Empty where <see cref="Of(string)"/> knows
    /// whom to tell of the whole.
    /// </summary>
    public IReadOnlyList<(Recipient Person, IReadOnlyList<string> Organisations)> Sharing(
        IReadOnlyCollection<string> organisations
    ) =>
        Of(organisations).Count > 0
            ? []
            :
            [
                .. ofParts
                    .Select(person =>
                        (
                            person.First(),
                            (IReadOnlyList<string>)
                                [
                                    .. organisations.Where(code =>
                                        person.Any(one => programme.Tree.IsWithin(code, one.Scope!))
                                    ),
                                ]
                        )
                    )
                    .Where(static one => one.Item2.Count > 0),
            ];

    /// <summary>
    /// A list of organisations says whose a coordinator is. Without one, or with a word in its place, they are
    /// everybody's: whoever enters the municipality's figures alone answers for its schools all the same.
    /// </summary>
    private bool IsAskedOf(Recipient person, string organisation) =>
        programme
            .Recipients.Where(one =>
                one.Role == RecipientRole.Coordinator && MailAddresses.Comparer.Equals(one.Email, person.Email)
            )
            .Any(one => Reach.Codes(one.SpeaksFor).Count == 0 || Reach.Has(programme, one, organisation));

    /// <summary>
    /// Who hears of what came from an address: those of the organisations that bear it and of those that it speaks of.
    /// Nobody hears through us what they wrote; where no other is left, the whole programme's do. What concerns no
    /// municipality is everybody's where nobody has the whole; what concerns one is never another's.
    /// </summary>
    /// <param name="isForged">Somebody else may have written in that name: then a coordinator whose name it is did not
    /// write it, and hears of it first of all.</param>
    public IReadOnlyList<Recipient> OfSender(string? address, IEnumerable<string> organisations, bool isForged = false)
    {
        var concerned = Concerned(address, organisations);
        var writer = isForged ? null : address;
        var found = Others(Of(concerned), writer);
        if (found.Count == 0)
            found = Others(OfWhole, writer);
        return found.Count == 0 && concerned.Count == 0
            ? Others(ofParts.Select(static person => person.First()), writer)
            : found;
    }

    /// <summary>
    /// Who hears that a person wrote, or cannot be reached: as <see cref="OfSender"/>, and where the person stands for
    /// two municipalities and nobody has both, those of each. Empty: it is the admin's, who reads of it in <c>status</c>.
    /// </summary>
    public IReadOnlyList<Recipient> OfPerson(string? address, IReadOnlyCollection<string> organisations) =>
        OfSender(address, organisations) is { Count: > 0 } found
            ? found
            : Others(Sharing(Concerned(address, organisations)).Select(static one => one.Person), address);

    private List<string> Concerned(string? address, IEnumerable<string> organisations) =>
        [.. organisations.Concat(PlacesOf(address)).Distinct(StringComparer.Ordinal)];

    /// <summary>The organisations and municipalities that an address stands for.</summary>
    public IEnumerable<string> PlacesOf(string? address) =>
        programme
            .Organisations.Where(one => MailAddresses.Has(one.Email, address))
            .Select(static one => one.Code)
            .Concat(
                programme
                    .Recipients.Where(one => MailAddresses.Has(one.Email, address))
                    .Select(static one => one.Scope)
                    .OfType<string>()
            );

    private static List<Recipient> Others(IEnumerable<Recipient> recipients, string? address) =>
        [.. recipients.Where(one => !MailAddresses.Has(one.Email, address))];
}
