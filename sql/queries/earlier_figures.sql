-- What was said before an attempt about its very figures, for one period and organisation; of each figure first the last word, whosever it is, and
-- then what the speaker of the attempt said earlier.
-- @processingId bigint
-- @programmeId bigint
-- @periodId bigint
-- @organisationId bigint
select
    i.code as indicator_code, u.code as organisation_code, t.code as period_code, o.breakdown,
    o.value_kind, o.number_a, o.number_b, o.marks, o.original_text,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, o.row_no, o.column_no,
    h2.name as second_sheet_name, o.second_row_no, o.second_column_no
from processing as c
join submission as a on a.submission_id = c.submission_id
join indicator as i on i.programme_id = @programmeId
join observation as mine on mine.indicator_id = i.indicator_id and mine.period_id = @periodId and mine.organisation_id = @organisationId
    and mine.processing_id = c.processing_id
join observation as o on o.indicator_id = mine.indicator_id and o.period_id = mine.period_id and o.organisation_id = mine.organisation_id
    and o.breakdown = mine.breakdown and o.processing_id <> mine.processing_id
join counting_attempt as p on p.processing_id = o.processing_id and p.submission_id < c.submission_id
join submission as s on s.submission_id = p.submission_id
join organisation as u on u.organisation_id = o.organisation_id
join period as t on t.period_id = o.period_id
join processing_sheet as h on h.processing_id = o.processing_id and h.sheet_no = o.sheet_no
left join processing_sheet as h2 on h2.processing_id = o.processing_id and h2.sheet_no = o.second_sheet_no
where c.processing_id = @processingId
    and (
        (s.source = a.source and (s.place = a.place or (a.sender_key <> '' and s.sender_key = a.sender_key)))
        or not exists (
            select 1 from observation as n
            join counting_attempt as q on q.processing_id = n.processing_id and q.submission_id < c.submission_id
            where n.indicator_id = o.indicator_id and n.period_id = o.period_id and n.organisation_id = o.organisation_id and n.breakdown = o.breakdown
                and q.word_no > p.word_no))
order by o.indicator_id, o.breakdown, p.word_no desc;
