-- Figures of a programme in one period as of a moment, without their sources and breakdowns. As in current_observations the file that arrived last wins.
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
),
newest as (
    select o.indicator_id, o.period_id, o.organisation_id, o.breakdown, max(c.submission_id) as submission_id
    from indicator as i
    join programme as g on g.programme_id = i.programme_id
    join period as t on t.code = @periodCode
    join observation as o on o.indicator_id = i.indicator_id and o.period_id = t.period_id
    join counting as c on c.processing_id = o.processing_id
    where g.code = @programmeCode and o.breakdown = ''
    group by o.indicator_id, o.period_id, o.organisation_id, o.breakdown
)
select i.code as indicator_code, u.code as organisation_code, o.value_kind, o.number_a, o.number_b, o.marks
from newest as n
join counting as c on c.submission_id = n.submission_id
join observation as o on o.indicator_id = n.indicator_id and o.period_id = n.period_id and o.organisation_id = n.organisation_id
    and o.breakdown = n.breakdown and o.processing_id = c.processing_id
join indicator as i on i.indicator_id = o.indicator_id
join organisation as u on u.organisation_id = o.organisation_id;
