-- Risk factors that files ever named for an organisation, by the latest attempt of each file, the latest file first.
-- @programmeCode nvarchar(100)
-- @organisationCode nvarchar(100)
select
    m.risk, u.code as organisation_code, m.original_text, m.level, t.code as period_code,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, m.row_no, m.column_no
from programme as g
join counting_attempt as c on c.programme_id = g.programme_id
join risk_mark as m on m.processing_id = c.processing_id
join organisation as u on u.organisation_id = m.organisation_id and u.code = @organisationCode
left join period as t on t.period_id = m.period_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = m.processing_id and h.sheet_no = m.sheet_no
where g.code = @programmeCode
order by c.word_no desc, m.risk_mark_id;
