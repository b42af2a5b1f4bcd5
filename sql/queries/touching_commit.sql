-- The last commit after a number that may move a programme's report of a period that ends on a day: an attempt of a file that gives, or ever gave,
-- figures of that time or before it, a passport, activities, risks or texts; or a passport that a person let govern closed periods. Null: none.
-- @programmeCode nvarchar(100)
-- @since bigint
-- @periodEnd date
with touched as (
    select p.commit_no, p.submission_id
    from processing as p
    where p.commit_no > @since
)
select max(one.commit_no) as commit_no
from (
    select n.commit_no
    from touched as n
    where exists (
        select 1
        from processing as p
        join programme as g on g.programme_id = p.programme_id
        where p.submission_id = n.submission_id and g.code = @programmeCode
            and (
                exists (
                    select 1
                    from processing_coverage as v
                    join period as t on t.period_id = v.period_id
                    where v.processing_id = p.processing_id and t.starts_on <= @periodEnd)
                or exists (select 1 from programme_revision as r where r.processing_id = p.processing_id)
                or exists (select 1 from activity as a where a.processing_id = p.processing_id)
                or exists (select 1 from risk_mark as m where m.processing_id = p.processing_id)
                or exists (select 1 from said_text as x where x.processing_id = p.processing_id)))
    union all
    select b.commit_no
    from revision_backdating as b
    join programme_revision as r on r.programme_revision_id = b.programme_revision_id
    join programme as g on g.programme_id = r.programme_id
    where b.commit_no > @since and g.code = @programmeCode) as one;
