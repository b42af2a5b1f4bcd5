-- As counting_sheets, of the attempts that give figures of some organisations alone.
-- @programmeCode nvarchar(100)
-- @organisations nvarchar(max)
-- @asOf bigint
select h.processing_id, c.word_no, h.sheet_no, h.name as sheet_name, s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash
from programme as g
join attempt_span as c on +c.programme_id = g.programme_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = c.processing_id
where c.processing_id in (
        select v.processing_id
        from json_each(@organisations) as named
        join organisation as u on u.code = named.value
        join processing_coverage as v on v.organisation_id = u.organisation_id)
    and g.code = @programmeCode and +c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf);
