-- What a speaker says again is no news: a load with the very figures of its speaker's last word keeps the place of that word in the order of
-- files. word_of is the file whose word it repeats.
alter table processing add word_of bigint null constraint fk_processing_word foreign key references submission (submission_id);
go

drop view attempt_span;
go

-- Every attempt with the numbers between which it is the last one of its submission: from commit_no on, and before until_no where that is given.
-- "As of a number": commit_no <= @asOf and (until_no is null or until_no > @asOf). An attempt that is being written ends the one before it
-- for its own transaction alone. Of two attempts the one with the greater word_no has the last word: the file that came last, but a repeated
-- word stands right behind what it repeats, before all that came in between.
create view attempt_span as
select
    p.processing_id, p.submission_id, p.attempt, p.run_id, p.kind, p.outcome, p.layout, p.programme_id, p.reason_code, p.reason,
    p.reason_expected, p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no,
    (select min(coalesce(later.commit_no, 9223372036854775807))
        from processing as later
        where later.submission_id = p.submission_id and later.attempt > p.attempt) as until_no,
    p.word_of,
    coalesce(p.word_of, p.submission_id) * cast(4294967296 as bigint) + p.submission_id as word_no
from processing as p;
go

drop view counting_attempt;
go

-- The attempt of each submission that counts now.
create view counting_attempt as
select
    p.processing_id, p.submission_id, p.attempt, p.run_id, p.kind, p.outcome, p.layout, p.programme_id, p.reason_code, p.reason,
    p.reason_expected, p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no, p.word_of, p.word_no
from attempt_span as p
where p.until_no is null;
go

drop view current_observation;
go

-- For people's own tools (Excel, Power BI): the figures that count now. Numbers are rounded to eight places here and nowhere else.
create view current_observation as
with newest as (
    select o.indicator_id, o.period_id, o.organisation_id, o.breakdown, max(c.word_no) as word_no
    from observation as o
    join counting_attempt as c on c.processing_id = o.processing_id
    group by o.indicator_id, o.period_id, o.organisation_id, o.breakdown
)
select
    g.code as programme_code,
    i.code as indicator_code,
    u.code as organisation_code,
    t.code as period_code,
    t.starts_on as period_starts_on,
    t.ends_on as period_ends_on,
    o.breakdown,
    o.value_kind,
    cast(o.number_a as decimal(28, 8)) as number_a,
    cast(o.number_b as decimal(28, 8)) as number_b,
    o.original_text,
    s.file_name,
    s.sender,
    s.received_at,
    c.processed_at,
    h.name as sheet_name,
    o.row_no,
    o.column_no
from newest as n
join counting_attempt as c on c.submission_id = n.word_no % cast(4294967296 as bigint)
join observation as o on o.indicator_id = n.indicator_id and o.period_id = n.period_id and o.organisation_id = n.organisation_id
    and o.breakdown = n.breakdown and o.processing_id = c.processing_id
join indicator as i on i.indicator_id = o.indicator_id
join programme as g on g.programme_id = i.programme_id
join organisation as u on u.organisation_id = o.organisation_id
join period as t on t.period_id = o.period_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = o.processing_id and h.sheet_no = o.sheet_no;
