-- The order of commits decides what is current and what a report may see; instants are for people, and a clock may be set back.
-- An attempt takes its number in the transaction that completes it: without one it belongs to a transaction that is not committed yet.

alter table processing add commit_no bigint null;
alter table issue_acceptance add commit_no bigint not null constraint df_issue_acceptance_commit_no default 0;
alter table edition add cut_off_no bigint not null constraint df_edition_cut_off_no default 0;
go

-- Old attempts in the order in which they were written, old notes among them by their instants.
create table commit_numbering (
    what varchar(20) not null,
    id bigint not null,
    at datetime2(3) not null,
    no bigint not null,
    constraint pk_commit_numbering primary key (what, id)
);

insert into commit_numbering (what, id, at, no)
select what, id, at, row_number() over (order by at, what desc, id)
from (
    select 'processing' as what, processing_id as id, max(processed_at) over (order by processing_id rows unbounded preceding) as at
    from processing
    union all
    select 'acceptance', issue_acceptance_id, accepted_at
    from issue_acceptance) as events;

create index ix_commit_numbering_at on commit_numbering (at, no);

update processing
set commit_no = (select n.no from commit_numbering as n where n.what = 'processing' and n.id = processing.processing_id);

update issue_acceptance
set commit_no = (select n.no from commit_numbering as n where n.what = 'acceptance' and n.id = issue_acceptance.issue_acceptance_id);

-- The numbers grow with the instants: the last one up to the cut-off is the greatest.
update edition
set cut_off_no = coalesce((
    select top (1) n.no from commit_numbering as n where n.at <= edition.cut_off_at order by n.at desc, n.no desc), 0);

create table commit_counter (
    commit_counter_id bigint not null,
    last_no bigint not null,
    constraint pk_commit_counter primary key (commit_counter_id)
);

insert into commit_counter (commit_counter_id, last_no)
select 1, coalesce(max(no), 0) from commit_numbering;

drop table commit_numbering;

create unique index uq_processing_commit on processing (commit_no) where commit_no is not null;

drop index ix_processing_programme on processing;
create index ix_processing_programme on processing (programme_id, commit_no);
go

-- Every attempt with the numbers between which it is the last one of its submission: from commit_no on, and before until_no where that is given.
-- "As of a number": commit_no <= @asOf and (until_no is null or until_no > @asOf). An attempt that is being written ends the one before it
-- for its own transaction alone.
create view attempt_span as
select
    p.processing_id, p.submission_id, p.attempt, p.run_id, p.kind, p.outcome, p.layout, p.programme_id, p.reason_code, p.reason,
    p.reason_expected, p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no,
    (select min(coalesce(later.commit_no, 9223372036854775807))
        from processing as later
        where later.submission_id = p.submission_id and later.attempt > p.attempt) as until_no
from processing as p;
go

-- The attempt of each submission that counts now.
create view counting_attempt as
select
    p.processing_id, p.submission_id, p.attempt, p.run_id, p.kind, p.outcome, p.layout, p.programme_id, p.reason_code, p.reason,
    p.reason_expected, p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no
from attempt_span as p
where p.until_no is null;
go

drop view current_observation;
go

-- For people's own tools (Excel, Power BI): the figures that count now. Numbers are rounded to eight places here and nowhere else.
create view current_observation as
with newest as (
    select o.indicator_id, o.period_id, o.organisation_id, o.breakdown, max(c.submission_id) as submission_id
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
join counting_attempt as c on c.submission_id = n.submission_id
join observation as o on o.indicator_id = n.indicator_id and o.period_id = n.period_id and o.organisation_id = n.organisation_id
    and o.breakdown = n.breakdown and o.processing_id = c.processing_id
join indicator as i on i.indicator_id = o.indicator_id
join programme as g on g.programme_id = i.programme_id
join organisation as u on u.organisation_id = o.organisation_id
join period as t on t.period_id = o.period_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = o.processing_id and h.sheet_no = o.sheet_no;
