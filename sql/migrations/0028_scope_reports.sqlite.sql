-- The report of a municipality's part of a programme is owed and made for itself; empty: of the whole programme.
-- SQLite cannot change a unique key: the table is made anew.
create table scheduled_report_before as select * from scheduled_report;

drop table scheduled_report;

create table scheduled_report (
    scheduled_report_id integer not null,
    programme_id integer not null,
    period_id integer not null,
    scope_code text not null default '',
    due_at text not null,
    edition_id integer not null,
    decided_at text not null,
    constraint pk_scheduled_report primary key (scheduled_report_id),
    constraint uq_scheduled_report_firing unique (programme_id, period_id, scope_code, due_at),
    constraint fk_scheduled_report_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_scheduled_report_period foreign key (period_id) references period (period_id),
    constraint fk_scheduled_report_edition foreign key (edition_id) references edition (edition_id)
);

insert into scheduled_report (scheduled_report_id, programme_id, period_id, due_at, edition_id, decided_at)
select scheduled_report_id, programme_id, period_id, due_at, edition_id, decided_at
from scheduled_report_before;

drop table scheduled_report_before;
