-- Files by what became of them; those that wait have no outcome.
select p.outcome as name, count(*) as number
from submission as s
left join counting_attempt as p on p.submission_id = s.submission_id
group by p.outcome;
