-- For which firing of the schedule the report of a quarter was made, and the edition that it became or found unchanged.
create table scheduled_report (
    scheduled_report_id bigint identity(1,1) not null,
    programme_id bigint not null,
    period_id bigint not null,
    due_at datetime2(3) not null,
    edition_id bigint not null,
    decided_at datetime2(3) not null,
    constraint pk_scheduled_report primary key (scheduled_report_id),
    constraint uq_scheduled_report_firing unique (programme_id, period_id, due_at),
    constraint fk_scheduled_report_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_scheduled_report_period foreign key (period_id) references period (period_id),
    constraint fk_scheduled_report_edition foreign key (edition_id) references edition (edition_id)
);

-- Whether a source could be read whole when it was collected from last, and since when it could not.
create table source_health (
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    checked_at datetime2(3) not null,
    failing_since datetime2(3) null,
    failure nvarchar(max) null,
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
