-- For which firing of the schedule the report of a quarter was made, and the edition that it became or found unchanged.
create table scheduled_report (
    scheduled_report_id integer not null,
    programme_id integer not null,
    period_id integer not null,
    due_at text not null,
    edition_id integer not null,
    decided_at text not null,
    constraint pk_scheduled_report primary key (scheduled_report_id),
    constraint uq_scheduled_report_firing unique (programme_id, period_id, due_at),
    constraint fk_scheduled_report_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_scheduled_report_period foreign key (period_id) references period (period_id),
    constraint fk_scheduled_report_edition foreign key (edition_id) references edition (edition_id)
);

-- Whether a source could be read whole when it was collected from last, and since when it could not.
create table source_health (
    source text not null,
    checked_at text not null,
    failing_since text null,
    failure text null,
    constraint pk_source_health primary key (source)
);

-- A job asks every minute when it was done last.
create index ix_run_job on run (job, outcome, started_at);

-- Reports that fell due after the last one that the schedule made are owed.
insert into feature_switch (name, is_on, switched_at)
select 'reports', 1, latest.started_at
from (
    select max(started_at) as started_at
    from run
    where job = 'report' and trigger_kind in ('schedule', 'catch_up') and outcome = 'succeeded') as latest
where latest.started_at is not null;

-- What is due follows from what was done: no scheduler remembers triggers any more.
drop table QRTZ_FIRED_TRIGGERS;
drop table QRTZ_PAUSED_TRIGGER_GRPS;
drop table QRTZ_PAUSED_JOB_GRPS;
drop table QRTZ_SCHEDULER_STATE;
drop table QRTZ_LOCKS;
drop table QRTZ_EXECUTION_HISTORY;
drop table QRTZ_MISFIRE_HISTORY;
drop table QRTZ_JOB_STATUS;
drop table QRTZ_SIMPROP_TRIGGERS;
drop table QRTZ_SIMPLE_TRIGGERS;
drop table QRTZ_CRON_TRIGGERS;
drop table QRTZ_BLOB_TRIGGERS;
drop table QRTZ_TRIGGERS;
drop table QRTZ_JOB_DETAILS;
drop table QRTZ_CALENDARS;
