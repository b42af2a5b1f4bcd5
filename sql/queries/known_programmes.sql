-- Since when a passport of each programme has been known.
select g.code, min(p.processed_at) as known_since
from programme as g
join programme_revision as r on r.programme_id = g.programme_id
join processing as p on p.processing_id = r.processing_id
group by g.code
order by g.code;
