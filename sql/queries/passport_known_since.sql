-- When a passport was first loaded; null: it is being loaded for the first time.
-- @submissionId bigint
select min(p.processed_at) as known_since
from programme_revision as r
join processing as p on p.processing_id = r.processing_id
where p.submission_id = @submissionId and p.commit_no is not null;
