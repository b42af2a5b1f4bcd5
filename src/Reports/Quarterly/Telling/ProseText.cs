using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Roadmap;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>Prose as it is printed.</summary>
/// <param name="Pieces">In the order in which they stand.</param>
public sealed record ToldProse(IReadOnlyList<ToldPiece> Pieces)
{
    public string Text => string.Concat(Pieces.Select(static piece => piece.Text));

    public IEnumerable<ToldPiece> Unresolved =>
        Pieces.Where(static piece => piece is { Reference: not null, IsResolved: false });
}

/// <param name="Text">Words, or a figure with its unit.</param>
/// <param name="Reference">As written, <c>[1.2 план]</c>; null: the author's own words.</param>
/// <param name="Origins">The cells of the figure; empty for words and for counts.</param>
public sealed record ToldPiece(string Text, string? Reference, bool IsResolved, IReadOnlyList<Origin> Origins);

/// <summary>
/// Puts the report's figures in the place of references. What cannot be resolved is printed as what it is, and is a
/// remark to whoever wrote it: never an empty place and never a guess.
/// </summary>
public static class ProseText
{
    /// <param name="school">Whose words they are, by its code: [1.2] is its own figure, not the town's. Null: the
    /// programme's.</param>
    public static ToldProse Of(QuarterlyReport report, string text, string? school = null)
    {
        var codes = report.Rows.Select(static row => IndicatorCodes.Key(row.Code)).ToHashSet(StringComparer.Ordinal);
        return new ToldProse([
            .. ProseReader
                .Read(text, word => codes.Contains(IndicatorCodes.Key(word)))
                .Select(piece =>
                    piece switch
                    {
                        TextPiece.Words words => new ToldPiece(words.Text, null, true, []),
                        TextPiece.Reference reference => Told(report, reference, school),
                        _ => throw new InvalidOperationException("Prose is words and references."),
                    }
                ),
        ]);
    }

    /// <summary>Every reference of the people's texts that leads nowhere, for a remark: «[1.9]» and where it
    /// stands.</summary>
    public static IReadOnlyList<(string Reference, Origin Source)> Unresolved(QuarterlyReport report) =>
        report.Said is not { } said
            ? []
            :
            [
                .. said
                    .Explanations.Select(static one => (Text: one.Why + "\n" + one.Action, one.SchoolCode, one.Source))
                    .Concat(
                        said.Proposals.Select(static one =>
                            (Text: one.What + "\n" + one.Gives, SchoolCode: (string?)null, one.Source)
                        )
                    )
                    .Concat(said.Passages.Select(static one => (one.Text, SchoolCode: (string?)null, one.Source)))
                    .SelectMany(one =>
                        Of(report, one.Text, one.SchoolCode).Unresolved.Select(piece => (piece.Reference!, one.Source))
                    ),
            ];

    private static ToldPiece Told(QuarterlyReport report, TextPiece.Reference reference, string? school)
    {
        var (text, origins) = reference.IsOfIndicator
            ? OfIndicator(report, reference, school)
            : (Count(report, reference.Subject), []);
        return new ToldPiece(text ?? $"{reference.Written} (данных нет)", reference.Written, text is not null, origins);
    }

    private static (string? Text, IReadOnlyList<Origin> Origins) OfIndicator(
        QuarterlyReport report,
        TextPiece.Reference reference,
        string? school
    )
    {
        if (IndicatorCodes.Find(report.Rows, static row => row.Code, reference.Subject) is not { } row)
            return (null, []);
        if (school is not null && OfSpeaker(row, school, reference.Of) is var (own, cells))
            return (own, cells);
        return reference.Of.ToLowerInvariant() switch
        {
            "" or ReferenceNames.Fact => row.Fact is { } fact ? Printed(fact) : (Missing(row), []),
            ReferenceNames.Plan => Printed(row.Plan),
            ReferenceNames.Before => Printed(row.Previous),
            ReferenceNames.YearAgo => Printed(YearBefore.FigureOf(row)),
            ReferenceNames.Baseline => Printed(row.Baseline),
            ReferenceNames.Change => (row.Movement is { IsBroken: false } movement ? movement.Text : null, []),
            ReferenceNames.Degree => (row.Degree is { } degree ? DegreeText.Print(degree) : null, []),
            ReferenceNames.Lacking => (
                row.Shortfall is { } shortfall ? People.Of(row.Name).Count(shortfall.Lacking) : null,
                []
            ),
            ReferenceNames.Behind => (
                row.Coverage is null && row.Schools.Count == 0 ? null : $"{row.Behind.Count()} из {row.Schools.Count}",
                []
            ),
            _ => OfOrganisation(report, row, reference.Of),
        };
    }

    /// <returns>Null where it is no figure of the speaker's that is asked for.</returns>
    private static (string? Text, IReadOnlyList<Origin> Origins)? OfSpeaker(IndicatorRow row, string code, string of)
    {
        var (fact, plan, before) =
            row.Schools.FirstOrDefault(one => one.Code == code) is { } school
                ? (school.Fact, school.Plan ?? row.Plan, school.Before)
            : row.Territories?.FirstOrDefault(one => one.Code == code) is { } territory
                ? (territory.Fact, territory.Plan ?? row.Plan, null)
            : ((Figure?)null, row.Plan, null);
        return of.ToLowerInvariant() switch
        {
            "" or ReferenceNames.Fact => Printed(fact),
            ReferenceNames.Plan => Printed(plan),
            ReferenceNames.Before => Printed(before),
            // Of these the report knows the town's alone.
            ReferenceNames.YearAgo
            or ReferenceNames.Baseline
            or ReferenceNames.Change
            or ReferenceNames.Degree
            or ReferenceNames.Lacking => (null, []),
            _ => null,
        };
    }

    /// <summary>A school, a municipality, the region or the country, by any name of its that the report prints.</summary>
    private static (string? Text, IReadOnlyList<Origin> Origins) OfOrganisation(
        QuarterlyReport report,
        IndicatorRow row,
        string name
    )
    {
        var key = OrganisationDirectory.KeyOf(name);
        var known = row
            .Schools.Select(static one => (one.Name, one.Code, one.Fact))
            .Concat((row.Territories ?? []).Select(static one => (one.Name, one.Code, one.Fact)))
            .Concat(
                (row.Benchmarks ?? []).Select(static one =>
                    (one.Name, Code: one.OrganisationCode, Fact: (Figure?)one.Figure)
                )
            )
            .Append((Name: report.OwnerName, Code: "", Fact: row.Fact))
            .ToList();
        var found = known.FindAll(one => OrganisationDirectory.KeyOf(one.Name) == key || one.Code == name);
        if (found.Count == 0)
            found = Spelt(row, name);
        if (found is [{ Fact: { } fact }])
            return Printed(fact);
        return found.Count == 0 && Above(row, name) is { } above ? Printed(above) : (null, []);
    }

    /// <summary>A school in whatever way schools are written: «школа № 5» is ОУ № 5, where no other school is.</summary>
    private static List<(string Name, string Code, Figure? Fact)> Spelt(IndicatorRow row, string name) =>
        new OrganisationDirectory(
            row.Schools.Select(static one => new Organisation(
                one.Code,
                one.Name,
                one.Name,
                OrganisationLevel.School,
                null,
                []
            ))
        ).Find(name)
            is OrganisationMatch.Found(var school)
            ?
            [
                .. row
                    .Schools.Where(one => one.Code == school.Code)
                    .Select(static one => (one.Name, one.Code, one.Fact)),
            ]
            : [];

    /// <summary>«область» is the one that stands above, whatever it is called, «страна» the one above that.</summary>
    private static Figure? Above(IndicatorRow row, string name)
    {
        var beside = (row.Benchmarks ?? []).ToList();
        List<Benchmark> meant = name.ToLowerInvariant() switch
        {
            "область" or "регион" or "край" or "республика" => beside.FindAll(static one => !one.IsOfCountry),
            "страна" or "россия" or "рф" => beside.FindAll(static one => one.IsOfCountry),
            _ => [],
        };
        return meant is [var only] ? only.Figure : null;
    }

    private static (string? Text, IReadOnlyList<Origin> Origins) Printed(Figure? figure) =>
        figure is null ? (null, []) : (figure.Text, figure.Origins);

    /// <summary>An indicator whose time has not come is no hole in the text.</summary>
    private static string? Missing(IndicatorRow row) =>
        row.Status == Status.NotDue ? $"данных нет: срок ещё не наступил ({row.PeriodTitle})" : null;

    private static string? Count(QuarterlyReport report, string name)
    {
        string? Activities(Func<ActivityStatus, bool> isMeant) =>
            report.Roadmap is { IsReported: true } roadmap
                ? RussianText.Number(roadmap.All.Count(one => one.Status is { } status && isMeant(status)))
                : null;
        string? In(Zone zone) =>
            report.Support is { HasCriteria: true } support ? RussianText.Number(support.In(zone).Count()) : null;
        return name switch
        {
            ReferenceNames.Effectiveness => report.Effectiveness?.Value is { } value ? DegreeText.Print(value) : null,
            ReferenceNames.Met => RussianText.Number(report.Counts.Met),
            ReferenceNames.Missed => RussianText.Number(report.Counts.Missed),
            ReferenceNames.Planned => RussianText.Number(report.Counts.Planned),
            ReferenceNames.Schools => RussianText.Number(report.Schools.Count),
            ReferenceNames.Submitted => report.Completeness is { } completeness
                ? RussianText.Number(completeness.InTime.Count + completeness.Late.Count)
                : null,
            ReferenceNames.Red => In(Zone.Red),
            ReferenceNames.Risk => In(Zone.Risk),
            ReferenceNames.Green => In(Zone.Green),
            ReferenceNames.Unknown => In(Zone.Unknown),
            ReferenceNames.Activities => report.Roadmap is { } all ? RussianText.Number(all.Total) : null,
            ReferenceNames.DueNow => report.Roadmap is { } now ? RussianText.Number(now.Due.Count) : null,
            ReferenceNames.DoneInTime => Activities(static one => one is ActivityStatus.OnTime or ActivityStatus.Done),
            ReferenceNames.DoneLate => Activities(static one => one == ActivityStatus.Late),
            ReferenceNames.Partly => Activities(static one => one == ActivityStatus.Partly),
            ReferenceNames.Overdue => Activities(static one => one == ActivityStatus.Overdue),
            _ => null,
        };
    }
}
