-- The attempts of a programme that count as of a moment: of each submission the latest one.
-- @programmeCode nvarchar(100)
-- @asOf datetime2(3)
select p.processing_id, p.submission_id
from processing as p
join programme as g on g.programme_id = p.programme_id
where g.code = @programmeCode and p.processed_at <= @asOf
    and not exists (
        select 1 from processing as later
        where later.submission_id = p.submission_id and later.attempt > p.attempt and later.processed_at <= @asOf);
