-- All that an attempt gives for one organisation and period.
-- @processingId bigint
-- @programmeId bigint
-- @periodId bigint
-- @organisationId bigint
select
    i.code as indicator_code, u.code as organisation_code, t.code as period_code, o.breakdown,
    o.value_kind, o.number_a, o.number_b, o.marks, o.original_text,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, o.row_no, o.column_no,
    h2.name as second_sheet_name, o.second_row_no, o.second_column_no,
    o.sheet_no, o.second_sheet_no
from indicator as i
join observation as o on o.indicator_id = i.indicator_id and o.period_id = @periodId and o.organisation_id = @organisationId
    and o.processing_id = @processingId
join processing as p on p.processing_id = o.processing_id
join submission as s on s.submission_id = p.submission_id
join organisation as u on u.organisation_id = o.organisation_id
join period as t on t.period_id = o.period_id
join processing_sheet as h on h.processing_id = o.processing_id and h.sheet_no = o.sheet_no
left join processing_sheet as h2 on h2.processing_id = o.processing_id and h2.sheet_no = o.second_sheet_no
where i.programme_id = @programmeId
order by o.indicator_id, o.breakdown;
