-- Every figure ever loaded of a programme in one period, without sources and breakdowns, as bare keys: with millions of rows each join is felt, so
-- the reader knows the codes and the attempts that count. The order is that of the primary key, so nothing is grouped or sorted before the first row.
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
select o.indicator_id, o.organisation_id, o.processing_id, o.value_kind, o.number_a, o.number_b, o.marks
from programme as g
join indicator as i on i.programme_id = g.programme_id
join period as t on t.code = @periodCode
join observation as o on o.indicator_id = i.indicator_id and o.period_id = t.period_id
where g.code = @programmeCode and o.breakdown = ''
order by i.code, o.organisation_id;
