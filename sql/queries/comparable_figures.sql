-- Current figures of one indicator in another period, of the organisations that an attempt gives figures for.
-- @processingId bigint
-- @coveredPeriodId bigint
-- @indicatorId bigint
-- @periodId bigint
-- @fromOrganisation bigint
-- @toOrganisation bigint
select
    i.code as indicator_code, u.code as organisation_code, t.code as period_code, o.breakdown,
    o.value_kind, o.number_a, o.number_b, o.marks, o.original_text,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, o.row_no, o.column_no,
    h2.name as second_sheet_name, o.second_row_no, o.second_column_no
from processing_coverage as v
join observation as o on o.indicator_id = @indicatorId and o.period_id = @periodId and o.organisation_id = v.organisation_id
join counting_attempt as p on p.processing_id = o.processing_id
join submission as s on s.submission_id = p.submission_id
join indicator as i on i.indicator_id = o.indicator_id
join organisation as u on u.organisation_id = o.organisation_id
join period as t on t.period_id = o.period_id
join processing_sheet as h on h.processing_id = o.processing_id and h.sheet_no = o.sheet_no
left join processing_sheet as h2 on h2.processing_id = o.processing_id and h2.sheet_no = o.second_sheet_no
where v.processing_id = @processingId and v.period_id = @coveredPeriodId and v.organisation_id between @fromOrganisation and @toOrganisation
    and not exists (
        select 1 from observation as n
        join counting_attempt as q on q.processing_id = n.processing_id
        where n.indicator_id = o.indicator_id and n.period_id = o.period_id and n.organisation_id = o.organisation_id and n.breakdown = o.breakdown
            and q.word_no > p.word_no)
order by o.organisation_id, o.breakdown;
