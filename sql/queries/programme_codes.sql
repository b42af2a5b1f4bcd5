-- Programmes that a passport defines now.
select distinct g.code
from programme as g
join programme_revision as r on r.programme_id = g.programme_id
join processing as p on p.processing_id = r.processing_id
where p.attempt = (select max(latest.attempt) from processing as latest where latest.submission_id = p.submission_id)
order by g.code;
