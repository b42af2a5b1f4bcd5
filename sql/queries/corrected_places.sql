-- Organisations and periods of an attempt that at least two earlier files speak of: only there can it go back to what was said before the last word.
-- @processingId bigint
-- @programmeId bigint
select v.period_id, v.organisation_id
from processing as mine
join processing_coverage as v on v.processing_id = mine.processing_id
join processing_coverage as w on w.organisation_id = v.organisation_id and w.period_id = v.period_id and w.processing_id <> v.processing_id
join counting_attempt as p on p.processing_id = w.processing_id and p.programme_id = @programmeId and p.submission_id < mine.submission_id
where mine.processing_id = @processingId
group by v.period_id, v.organisation_id
having count(*) > 1;
