-- Organisations of all programmes as of a moment; where two programmes name one, the words of the later revision.
-- @asOf datetime2(3)
with counting as (
    select p.processing_id, p.submission_id
    from processing as p
    where p.processed_at <= @asOf
        and not exists (
            select 1 from processing as later
            where later.submission_id = p.submission_id and later.attempt > p.attempt and later.processed_at <= @asOf)
),
revision as (
    select r.programme_id, max(c.submission_id) as submission_id
    from programme_revision as r
    join counting as c on c.processing_id = r.processing_id
    group by r.programme_id
),
ranked as (
    select o.organisation_id, o.name, o.short_name, o.level, o.parent_code, o.email, o.aliases,
        row_number() over (partition by o.organisation_id order by c.submission_id desc, o.position) as place
    from revision_organisation as o
    join programme_revision as r on r.programme_revision_id = o.programme_revision_id
    join counting as c on c.processing_id = r.processing_id
    join revision as latest on latest.programme_id = r.programme_id and latest.submission_id = c.submission_id
)
select u.code, k.name, k.short_name, k.level, k.parent_code, k.email, k.aliases
from ranked as k
join organisation as u on u.organisation_id = k.organisation_id
where k.place = 1
order by u.code;
