-- Organisations of all programmes as of a commit; where two programmes name one, the words of the later revision.
-- @asOf bigint
with counting as (
    select r.programme_revision_id, r.programme_id, c.submission_id
    from programme_revision as r
    join attempt_span as c on c.processing_id = r.processing_id
    where c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
),
latest as (
    select c.programme_id, max(c.submission_id) as submission_id
    from counting as c
    group by c.programme_id
),
ranked as (
    select o.organisation_id, o.name, o.short_name, o.level, o.parent_code, o.email, o.aliases,
        row_number() over (partition by o.organisation_id order by c.submission_id desc, o.position) as place
    from counting as c
    join latest as n on n.programme_id = c.programme_id and n.submission_id = c.submission_id
    join revision_organisation as o on o.programme_revision_id = c.programme_revision_id
)
select u.code, k.name, k.short_name, k.level, k.parent_code, k.email, k.aliases
from ranked as k
join organisation as u on u.organisation_id = k.organisation_id
where k.place = 1
order by u.code;
