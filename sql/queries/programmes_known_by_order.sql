-- Since when a passport of each programme has been known at the latest: no commit was made later than one that followed it. For what a clock
-- that ran ahead has dated.
select k.code, min(l.processed_at) as known_since
from (
    select g.code, min(p.commit_no) as commit_no
    from programme as g
    join programme_revision as r on r.programme_id = g.programme_id
    join processing as p on p.processing_id = r.processing_id
    group by g.code) as k
join processing as l on l.commit_no >= k.commit_no
group by k.code
order by k.code;
