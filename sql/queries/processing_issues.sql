-- All data issues of one attempt, in the order found.
-- @processingId bigint
select
    d.data_issue_id, s.submission_id, s.file_name, s.received_at, h.name as sheet_name, d.row_no, d.column_no, d.severity, d.code,
    d.message, d.expected, d.detail, d.value_text, d.indicator_code, d.organisation_code, d.period_code
from data_issue as d
join processing as p on p.processing_id = d.processing_id
join submission as s on s.submission_id = p.submission_id
left join processing_sheet as h on h.processing_id = d.processing_id and h.sheet_no = d.sheet_no
where d.processing_id = @processingId
order by d.data_issue_id;
