-- Measures that roadmaps ever named for an organisation, by the latest attempt of each file, the latest file first.
-- @programmeCode nvarchar(100)
-- @organisationCode nvarchar(100)
select
    a.position, a.text, a.period_text, a.period_kind, a.starts_on, a.ends_on, a.responsible,
    a.execution, a.executed_on, a.execution_text, a.execution_column_no, u.code as organisation_code, a.risk,
    s.source, s.place, s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, a.row_no, a.column_no
from programme as g
join counting_attempt as c on c.programme_id = g.programme_id
join activity as a on a.processing_id = c.processing_id
join organisation as u on u.organisation_id = a.organisation_id and u.code = @organisationCode
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = a.processing_id and h.sheet_no = a.sheet_no
where g.code = @programmeCode
order by c.word_no desc, a.position, a.activity_id;
