-- Which indicators the organisations have given for a period, as of a moment; a stated absence («-») counts as given.
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
-- @asOf datetime2(3)
with counting as (
    select p.processing_id
    from processing as p
    join programme as g on g.programme_id = p.programme_id
    where g.code = @programmeCode and p.processed_at <= @asOf
        and not exists (
            select 1 from processing as later
            where later.submission_id = p.submission_id and later.attempt > p.attempt and later.processed_at <= @asOf)
)
select distinct u.code as organisation_code, i.code as indicator_code
from indicator as i
join programme as g on g.programme_id = i.programme_id
join observation as o on o.indicator_id = i.indicator_id
join period as t on t.period_id = o.period_id
join counting as c on c.processing_id = o.processing_id
join organisation as u on u.organisation_id = o.organisation_id
where g.code = @programmeCode and t.code = @periodCode;
