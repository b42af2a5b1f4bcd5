-- The definition of a programme as of a moment.
-- @programmeCode nvarchar(100)
-- @asOf datetime2(3)
with counting as (
    select p.processing_id, p.submission_id, p.kind, p.outcome
    from processing as p
    join programme as g on g.programme_id = p.programme_id
    where g.code = @programmeCode and p.processed_at <= @asOf
        and not exists (
            select 1 from processing as later
            where later.submission_id = p.submission_id and later.attempt > p.attempt and later.processed_at <= @asOf)
),
revision as (
    select r.processing_id
    from programme_revision as r
    join counting as c on c.processing_id = r.processing_id
    where c.submission_id = (
        select max(other.submission_id)
        from programme_revision as q
        join counting as other on other.processing_id = q.processing_id)
)
select r.programme_revision_id, r.name, r.owner_code, r.document, r.starts_on, r.ends_on, r.deadline_days
from programme_revision as r
join revision as latest on latest.processing_id = r.processing_id;
