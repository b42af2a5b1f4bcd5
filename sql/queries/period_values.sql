-- Figures of a programme in one period as of a moment, without sources and breakdowns: every one that counts, those of one place together; of
-- them the reader takes the one whose file arrived last. The order is that of the primary key, so nothing is grouped or sorted before the first row.
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
-- @asOf datetime2(3)
with counting as (
    select p.processing_id, p.submission_id
    from processing as p
    join programme as g on g.programme_id = p.programme_id
    where g.code = @programmeCode and p.processed_at <= @asOf
        and not exists (
            select 1 from processing as later
            where later.submission_id = p.submission_id and later.attempt > p.attempt and later.processed_at <= @asOf)
)
select i.code as indicator_code, u.code as organisation_code, o.value_kind, o.number_a, o.number_b, o.marks, c.submission_id
from programme as g
join indicator as i on i.programme_id = g.programme_id
join period as t on t.code = @periodCode
join observation as o on o.indicator_id = i.indicator_id and o.period_id = t.period_id
join counting as c on c.processing_id = o.processing_id
join organisation as u on u.organisation_id = o.organisation_id
where g.code = @programmeCode and o.breakdown = ''
order by i.code, o.organisation_id;
