-- As observed_figures, of some organisations alone.
-- @programmeCode nvarchar(100)
-- @organisations nvarchar(max)
select
    o.indicator_id, o.period_id, o.organisation_id, o.processing_id, o.breakdown,
    concat(o.value_kind, char(31), o.number_a, char(31), o.number_b, char(31), replace(o.marks, char(31), ' '), char(31), o.original_text) as fact,
    o.sheet_no, o.row_no, o.column_no, o.second_sheet_no, o.second_row_no, o.second_column_no
from programme as g
join indicator as i on i.programme_id = g.programme_id
join observation as o on o.indicator_id = i.indicator_id
where g.code = @programmeCode and o.organisation_id in (
    select u.organisation_id
    from openjson(@organisations) as named
    join organisation as u on u.code = named.value collate Latin1_General_100_BIN2)
order by i.code, o.period_id, o.organisation_id, o.breakdown;
