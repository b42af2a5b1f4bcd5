-- The file whose word an attempt repeats; whether somebody else gave it, and whether this is a late copy: it came from another place or along with a
-- letter, and what counts by now came after that word.
-- @processingId bigint
select
    e.file_name, e.received_at,
    case when e.source = s.source and (e.place = s.place or (s.sender_key <> '' and e.sender_key = s.sender_key)) then 0 else 1 end as is_elsewhere,
    case when (s.is_carried = 1 or e.source <> s.source or e.place <> s.place) and (exists (
        select 1 from later_of_place as b
        where b.submission_id = e.submission_id and b.programme_id = p.programme_id and b.until_no is null and b.later_id < s.submission_id)
        or exists (
        select 1
        from processing_coverage as v
        join processing_coverage as w on w.organisation_id = v.organisation_id and w.period_id = v.period_id
        join counting_attempt as n on n.processing_id = w.processing_id and n.programme_id = p.programme_id
        where v.processing_id = p.processing_id and n.word_no > p.word_no)) then 1 else 0 end as is_late
from attempt_span as p
join submission as s on s.submission_id = p.submission_id
join submission as e on e.submission_id = p.word_of
where p.processing_id = @processingId;
