using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Asks about figures that are all those of the period before: of an organisation, and of organisations together where
/// each gives but a few. What is given for a time before the programme is there to compare with: nobody owes it, and so
/// nobody passes off an old table as what is owed.
/// </summary>
internal sealed class CopyCheck(CheckSet checks, Submission own)
{
    public async Task<IReadOnlyList<Finding>> JudgeAsync(SliceFigures slice, CancellationToken cancellationToken)
    {
        if (slice.Slice.Period.Previous() is not { } before || !checks.Programme.IsActiveIn(slice.Slice.Period))
            return [];
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var same = new Dictionary<string, List<(ComparedFigure Compared, LoadedFigure Loaded)>>(StringComparer.Ordinal);
        foreach (var (code, indicator) in checks.Indicators)
        {
            var now = await slice.OfAsync(code, cancellationToken);
            if (now.Count == 0)
                continue;
            var then = (await slice.Figures.CurrentAsync(slice.Slice, code, before, cancellationToken))
                .Where(fact => fact.Source.SubmissionId != own.Id)
                .ToLookup(static fact => (fact.OrganisationCode, fact.Breakdown), static fact => fact.Fact);
            foreach (var figure in now.Where(figure => !changed.Contains(figure.Fact.OrganisationCode)))
            {
                var place = (figure.Fact.OrganisationCode, figure.Fact.Breakdown);
                var compared = new ComparedFigure(indicator, figure.Fact.Fact, then[place].FirstOrDefault());
                if (!CopyJudge.IsSame(compared))
                    changed.Add(place.OrganisationCode);
                else if (same.TryGetValue(place.OrganisationCode, out var known))
                    known.Add((compared, figure));
                else
                    same[place.OrganisationCode] = [(compared, figure)];
            }

            // Of nearly every table the first indicator shows that it is new: the others are not asked for.
            if (same.Keys.All(changed.Contains))
                return [];
        }

        var suspects = same.Where(pair => !changed.Contains(pair.Key)).ToList();
        var isWhole =
            changed.Count == 0
            && CopyJudge.IsCopy(suspects.SelectMany(static pair => pair.Value).Select(static one => one.Compared));
        return
        [
            .. suspects
                .Where(pair => isWhole || CopyJudge.IsCopy(pair.Value.Select(static one => one.Compared)))
                .Select(pair => Ask(pair.Key, [.. pair.Value.Select(static one => one.Loaded)], before.Title)),
        ];
    }

    private Finding Ask(string organisation, IReadOnlyList<LoadedFigure> figures, string before)
    {
        var first = figures[0];
        var period = first.Fact.Period;
        return new Finding(
            new NewIssue(
                first.Cell,
                Severity.Error,
                CopyJudge.IsAsked(figures.Count, $"за {before}", period.Title, own.Id),
                first.Fact.OriginalText,
                null,
                organisation,
                period
            ),
            first
        )
        {
            Others = [.. figures.Skip(1)],
        };
    }
}
