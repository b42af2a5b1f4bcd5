-- One edition may be told to its readers in several ways: each is a face of it, and a delivery knows whose it is.
alter table edition add column faces text not null default '[]';

alter table delivery add column reader_role text null;

-- The schedule owes reports of several kinds. SQLite cannot change a unique key: the table is made anew.
create table scheduled_report_before as select * from scheduled_report;

drop table scheduled_report;

create table scheduled_report (
    scheduled_report_id integer not null,
    kind text not null,
    programme_id integer not null,
    period_id integer not null,
    scope_code text not null default '',
    due_at text not null,
    edition_id integer not null,
    decided_at text not null,
    constraint pk_scheduled_report primary key (scheduled_report_id),
    constraint uq_scheduled_report_firing unique (kind, programme_id, period_id, scope_code, due_at),
    constraint fk_scheduled_report_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_scheduled_report_period foreign key (period_id) references period (period_id),
    constraint fk_scheduled_report_edition foreign key (edition_id) references edition (edition_id)
);

insert into scheduled_report (scheduled_report_id, kind, programme_id, period_id, scope_code, due_at, edition_id, decided_at)
select scheduled_report_id, 'quarterly', programme_id, period_id, scope_code, due_at, edition_id, decided_at
from scheduled_report_before;

drop table scheduled_report_before;
