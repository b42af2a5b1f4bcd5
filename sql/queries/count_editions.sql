-- Papers by their kind.
select kind as name, count(*) as number
from edition
group by kind;
