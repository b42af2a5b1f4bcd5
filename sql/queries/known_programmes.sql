-- Since when a passport of each programme has been known, and whether any gave somebody a municipality's part.
select g.code, min(p.processed_at) as known_since,
    max(case when exists (
        select 1 from revision_recipient as a
        where a.programme_revision_id = r.programme_revision_id and a.scope_code is not null) then 1 else 0 end) as has_parts
from programme as g
join programme_revision as r on r.programme_id = g.programme_id
join processing as p on p.processing_id = r.processing_id
group by g.code
order by g.code;
