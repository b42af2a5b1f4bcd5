-- Every figure ever loaded for one place; of each breakdown first what the file gave that has the last word, by its latest attempt.
-- A note with which a doubt about its cell was accepted stays with it. next_* is the attempt that took the figure's place, if any, and who started it.
-- @programmeCode nvarchar(100)
-- @indicatorCode nvarchar(100)
-- @organisationCode nvarchar(100)
-- @periodCode varchar(40)
select
    i.code as indicator_code, u.code as organisation_code, t.code as period_code, o.breakdown,
    o.value_kind, o.number_a, o.number_b, o.marks, o.original_text,
    s.submission_id, s.file_name, s.sender, s.received_at, s.receipt_basis, s.content_hash,
    h.name as sheet_name, o.row_no, o.column_no,
    h2.name as second_sheet_name, o.second_row_no, o.second_column_no,
    p.attempt, p.layout, p.processed_at,
    n.outcome as next_outcome, n.processed_at as next_processed_at, n.reason as next_reason, r.triggered_by as next_triggered_by,
    a.note as acceptance_note, a.accepted_by, a.accepted_at
from programme as g
join indicator as i on i.programme_id = g.programme_id
join observation as o on o.indicator_id = i.indicator_id
join organisation as u on u.organisation_id = o.organisation_id
join period as t on t.period_id = o.period_id
join processing as p on p.processing_id = o.processing_id
join submission as s on s.submission_id = p.submission_id
join processing_sheet as h on h.processing_id = o.processing_id and h.sheet_no = o.sheet_no
left join processing_sheet as h2 on h2.processing_id = o.processing_id and h2.sheet_no = o.second_sheet_no
left join processing as n on n.submission_id = p.submission_id and n.attempt = p.attempt + 1
left join run as r on r.run_id = n.run_id
left join issue_acceptance as a on a.issue_acceptance_id = (
    select max(m.issue_acceptance_id)
    from issue_acceptance as m
    join data_issue as d on d.data_issue_id = m.data_issue_id
    join processing as q on q.processing_id = d.processing_id
    where q.submission_id = s.submission_id and d.sheet_no = o.sheet_no and d.row_no = o.row_no and d.column_no = o.column_no)
where g.code = @programmeCode and i.code = @indicatorCode and u.code = @organisationCode and t.code = @periodCode
order by o.breakdown, coalesce(p.word_of, p.submission_id) desc, s.submission_id desc, p.attempt desc;
