-- The last of the files that took the last word from a submission: a later one, not retracted, came to its place, gave figures of an organisation
-- and period that it gave, or defined the same programme; or it was read after a file that was received after it. Null: it has the last word.
-- @id bigint
with later as (
    select n.submission_id
    from submission as s
    join submission as n on n.submission_id > s.submission_id and n.source = s.source and n.place = s.place
    left join counting_attempt as a on a.submission_id = n.submission_id
    where s.submission_id = @id and (a.outcome is null or a.outcome <> 'retracted')
    union all
    select a.submission_id
    from counting_attempt as mine
    join processing_coverage as v on v.processing_id = mine.processing_id
    join processing_coverage as w on w.organisation_id = v.organisation_id and w.period_id = v.period_id
    join counting_attempt as a on a.processing_id = w.processing_id and a.programme_id = mine.programme_id
    where mine.submission_id = @id and a.word_no > mine.word_no
    union all
    select a.submission_id
    from counting_attempt as mine
    join programme_revision as r on r.processing_id = mine.processing_id
    join programme_revision as t on t.programme_id = r.programme_id
    join counting_attempt as a on a.processing_id = t.processing_id
    where mine.submission_id = @id and a.word_no > mine.word_no
    union all
    select n.submission_id
    from counting_attempt as mine
    join submission as s on s.submission_id = mine.submission_id
    join submission as n on n.source = s.source and n.place = s.place and n.received_at > s.received_at
    where mine.submission_id = @id and mine.reason_code = 'received-earlier'
)
select max(l.submission_id) as superseded_by
from later as l;
