using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Store;
using Names = QualityMonitor.Indicators.Passport.PassportVocabulary.Organisations;

namespace QualityMonitor.Etl.Passport.Sheets;

/// <summary>The organisations of a passport and who belongs to whom.</summary>
internal static class OrganisationsSheet
{
    private static readonly char[] Separators = [';', '\n', '\r'];

    public static IReadOnlyList<string> Columns { get; } =
    [Names.Code, Names.Name, Names.ShortName, Names.Level, Names.Parent, Names.Aliases, Names.Email];

    public static IReadOnlyList<(Organisation Organisation, Row Row)> Read(PassportSheet sheet)
    {
        if (!sheet.Requires(Names.Code, Names.Name, Names.Level))
            return [];
        var read = new Dictionary<string, (Organisation Organisation, Row Row)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in sheet.Rows)
        {
            if (OrganisationOf(sheet, row) is not { } organisation)
                continue;
            if (!read.TryAdd(organisation.Code, (organisation, row)))
                sheet.Wrong(
                    row,
                    Names.Code,
                    PassportMessages.CodeTwice(organisation.Code, read[organisation.Code].Row.Number)
                );
        }

        return [.. read.Values.Select(pair => (WithParent(sheet, pair.Organisation, pair.Row, read), pair.Row))];
    }

    private static Organisation? OrganisationOf(PassportSheet sheet, Row row)
    {
        var code = sheet.Code(row, Names.Code);
        var name = sheet.Required(row, Names.Name);
        var level = sheet.Word(row, Names.Level, PassportVocabulary.Levels);
        if (code is null || name is null || level is null)
            return null;
        var shortName = sheet.Text(row, Names.ShortName);
        var parent = sheet.Text(row, Names.Parent);
        // Line breaks divide aliases, so the cell's own text is taken and not the one on one line.
        var aliases = sheet
            .CellAt(row, Names.Aliases)
            .Text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Organisation(
            code,
            name,
            shortName.Length > 0 ? shortName : name,
            level.Value,
            parent.Length > 0 ? parent : null,
            aliases
        )
        {
            Email = EmailOf(sheet, row),
        };
    }

    private static string? EmailOf(PassportSheet sheet, Row row)
    {
        if (sheet.Text(row, Names.Email).Length == 0)
            return null;
        // Line breaks divide addresses, as they do aliases.
        var read = EmailAddresses.Read(sheet.CellAt(row, Names.Email).Text);
        if (!read.IsOk)
            sheet.Wrong(row, Names.Email, read.Problem!);
        return read.IsOk ? string.Join("; ", read.Value) : null;
    }

    private static Organisation WithParent(
        PassportSheet sheet,
        Organisation organisation,
        Row row,
        Dictionary<string, (Organisation Organisation, Row Row)> all
    )
    {
        if (organisation.ParentCode is not { } parentCode)
        {
            if (organisation.Level == OrganisationLevel.School)
                sheet.Wrong(
                    row,
                    Names.Code,
                    PassportMessages.SchoolWithoutParent(organisation.ShortName),
                    Severity.Warning
                );
            return organisation;
        }

        // Levels only rise, so a circle of parents cannot stand.
        var problem =
            !all.TryGetValue(parentCode, out var parent)
                ? PassportMessages.ParentUnknown(
                    parentCode,
                    OrganisationOffers.Likely(
                        new OrganisationDirectory([.. all.Values.Select(static one => one.Organisation)]).Find(
                            parentCode
                        )
                    )
                )
            : parent.Organisation.Level <= organisation.Level
                ? PassportMessages.ParentLevel(organisation.ShortName, parent.Organisation.ShortName)
            : null;
        if (problem is null)
            return organisation with { ParentCode = parent.Organisation.Code };
        sheet.Wrong(row, Names.Parent, problem);
        return organisation with { ParentCode = null };
    }
}
