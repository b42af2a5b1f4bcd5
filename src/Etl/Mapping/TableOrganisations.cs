using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// The organisations that a table names in its rows, headings or headers, where the layout says to take them from
/// there. One that the layout itself names, in whatever spelling, stays that one; what is a total or no name at all
/// stays unknown, and has its issue when it is mapped.
/// </summary>
internal sealed class TableOrganisations
{
    /// <summary>More is prose, and no reader of names looks into it.</summary>
    private const int LongestName = 300;

    private readonly TableDefinition definition;
    private readonly OrganisationDirectory given;
    private readonly string? parent;
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Organisation> byCode = new(StringComparer.Ordinal);

    public TableOrganisations(TableDefinition definition)
    {
        this.definition = definition;
        given = new OrganisationDirectory(definition.Organisations);
        parent =
            given.ByCode(definition.OwnerCode) is { } owner && owner.Level > definition.TableOrganisations
                ? owner.Code
                : null;
    }

    public bool AreAsked => definition.TableOrganisations is not null;

    /// <summary>In the order of the table.</summary>
    public IEnumerable<Organisation> All => byCode.Values;

    /// <summary>A row without a single figure, a footnote for instance, names nobody.</summary>
    public void Note(TableRow row, Binding binding)
    {
        var column = binding.Label(ColumnRole.Organisation);
        if (row.Kind == RowKind.Section && binding.Layout.Sections == SectionsAre.Organisation)
            Note(TextNormalizer.Tidy(row.Cells[row.Cells.Columns[0]].Text));
        else if (
            row.Kind == RowKind.Data
            && column is not null
            && binding.Columns.Any(figure => figure.IsFigure && !row[figure].IsEmpty)
        )
            Note(row.Text(column));
    }

    public void Note(string name)
    {
        if (definition.TableOrganisations is not { } level || !IsName(name))
            return;
        var key = OrganisationDirectory.KeyOf(name);
        if (!met.Add(key) || given.Find(name, offersNearest: false) is not OrganisationMatch.Unknown)
            return;
        var code = NameCodes.Of(definition.OwnerCode, key);
        if (byCode.ContainsKey(code) || given.ByCode(code) is not null)
            code = NameCodes.Apart(code, key);
        byCode.Add(code, new Organisation(code, name, name, level, parent, []));
    }

    private static bool IsName(string text)
    {
        var folded = text.Length > LongestName ? "" : TextNormalizer.Fold(text);
        return folded.Any(char.IsLetter) && folded != "owner" && folded.Split(' ', ':')[0] is not ("итого" or "всего");
    }
}
