-- The sheets of the attempts of a programme that count as of a moment, each with its file.
-- @programmeCode nvarchar(100)
-- @asOf datetime2(3)
select h.processing_id, h.sheet_no, h.name as sheet_name, s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash
from processing as p
join programme as g on g.programme_id = p.programme_id
join submission as s on s.submission_id = p.submission_id
join processing_sheet as h on h.processing_id = p.processing_id
where g.code = @programmeCode and p.processed_at <= @asOf
    and not exists (
        select 1 from processing as later
        where later.submission_id = p.submission_id and later.attempt > p.attempt and later.processed_at <= @asOf);
