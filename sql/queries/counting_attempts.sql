-- The attempts of a programme that count as of a commit: of each submission the latest one.
-- @programmeCode nvarchar(100)
-- @asOf bigint
select c.processing_id, c.word_no
from programme as g
join attempt_span as c on c.programme_id = g.programme_id
where g.code = @programmeCode and c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf);
