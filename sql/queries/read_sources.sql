-- What became of reading each source when it was collected from last.
select source, checked_at, failing_since, failure
from source_health
order by source;
