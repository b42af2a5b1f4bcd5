-- Organisations and periods of an attempt that another source, or another sender, speaks of as well.
-- @processingId bigint
select distinct v.period_id, v.organisation_id
from processing_coverage as v
join processing as mine on mine.processing_id = v.processing_id
join submission as a on a.submission_id = mine.submission_id
join processing_coverage as w on w.organisation_id = v.organisation_id and w.period_id = v.period_id and w.processing_id <> v.processing_id
join processing as p on p.processing_id = w.processing_id
join submission as s on s.submission_id = p.submission_id
where v.processing_id = @processingId and (s.source <> a.source or s.sender_key <> a.sender_key);
