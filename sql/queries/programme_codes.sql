-- Programmes that a passport defines now.
select distinct g.code
from programme as g
join programme_revision as r on r.programme_id = g.programme_id
join counting_attempt as p on p.processing_id = r.processing_id
order by g.code;
