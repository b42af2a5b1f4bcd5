-- The sheets of the attempts of a programme that count as of a commit, each with its file.
-- @programmeCode nvarchar(100)
-- @asOf bigint
select h.processing_id, c.word_no, h.sheet_no, h.name as sheet_name, s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash
from programme as g
join attempt_span as c on c.programme_id = g.programme_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = c.processing_id
where g.code = @programmeCode and c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf);
