-- Every figure ever loaded of a programme with its cells, as bare keys: a region has a million, each join is felt, and the reader knows the codes,
-- the attempts that count and their files. The order is that of the primary key, so nothing is sorted before the first row. What a cell says
-- comes as one text, for most cells say what others have said, and one text is compared sooner than five.
-- @programmeCode nvarchar(100)
select
    o.indicator_id, o.period_id, o.organisation_id, o.processing_id, o.breakdown,
    concat(o.value_kind, char(31), o.number_a, char(31), o.number_b, char(31), replace(o.marks, char(31), ' '), char(31), o.original_text) as fact,
    o.sheet_no, o.row_no, o.column_no, o.second_sheet_no, o.second_row_no, o.second_column_no
from programme as g
join indicator as i on i.programme_id = g.programme_id
join observation as o on o.indicator_id = i.indicator_id
where g.code = @programmeCode
order by i.code, o.period_id, o.organisation_id, o.breakdown;
