-- Every column of texts compares by code point, whatever the collation of its database: under a usual one «отчет.xlsx» and «Отчет.xlsx» would be one file,
-- and an attempt that differs by a capital letter a repetition. Blanks at an end no collation tells apart.
-- The tables are made anew and filled with their rows: a column that is altered in place loses its indexes, its keys and, on some engines, its not null.
-- All that refers to them goes before and comes back after.

drop view said_elsewhere;
drop view last_of_place;
drop view later_of_place;
drop view current_observation;
drop view counting_attempt;
drop view attempt_span;
go

alter table processing drop constraint fk_processing_submission;
alter table processing drop constraint fk_processing_run;
alter table processing drop constraint fk_processing_word;
alter table processing_sheet drop constraint fk_processing_sheet_processing;
alter table processing_coverage drop constraint fk_processing_coverage_processing;
alter table processing_coverage drop constraint fk_processing_coverage_period;
alter table observation drop constraint fk_observation_processing;
alter table observation drop constraint fk_observation_period;
alter table plan_value drop constraint fk_plan_value_processing;
alter table plan_value drop constraint fk_plan_value_period;
alter table data_issue drop constraint fk_data_issue_processing;
alter table programme_revision drop constraint fk_programme_revision_processing;
alter table programme_revision drop constraint fk_programme_revision_replaces;
alter table revision_organisation drop constraint fk_revision_organisation_revision;
alter table revision_indicator drop constraint fk_revision_indicator_revision;
alter table revision_recipient drop constraint fk_revision_recipient_revision;
alter table activity drop constraint fk_activity_processing;
alter table risk_mark drop constraint fk_risk_mark_processing;
alter table risk_mark drop constraint fk_risk_mark_period;
alter table edition drop constraint fk_edition_period;
alter table edition drop constraint fk_edition_run;
alter table delivery drop constraint fk_delivery_edition;
alter table delivery_event drop constraint fk_delivery_event_delivery;
alter table answer drop constraint fk_answer_processing;
alter table answer drop constraint fk_answer_edition;
alter table issue_acceptance drop constraint fk_issue_acceptance_issue;
alter table reminder drop constraint fk_reminder_period;
alter table reminder drop constraint fk_reminder_edition;
alter table revision_check drop constraint fk_revision_check_revision;
alter table revision_policy drop constraint fk_revision_policy_revision;
alter table vouching drop constraint fk_vouching_submission;
alter table passport_notice drop constraint fk_passport_notice_revision;
alter table passport_notice drop constraint fk_passport_notice_edition;
alter table received_message drop constraint fk_received_message_delivery;
alter table notice drop constraint fk_notice_edition;
alter table scheduled_report drop constraint fk_scheduled_report_period;
alter table scheduled_report drop constraint fk_scheduled_report_edition;
alter table revision_backdating drop constraint fk_revision_backdating_revision;
alter table period_confirmation drop constraint fk_period_confirmation_submission;
alter table edition_comparison drop constraint fk_edition_comparison_edition;
alter table retraction_notice drop constraint fk_retraction_notice_processing;
alter table retraction_notice drop constraint fk_retraction_notice_edition;
alter table question_retry drop constraint fk_question_retry_processing;
alter table said_text drop constraint fk_said_text_processing;
alter table said_text drop constraint fk_said_text_period;
alter table report_decision drop constraint fk_report_decision_period;
alter table delivery_notice drop constraint fk_delivery_notice_delivery;
alter table delivery_notice drop constraint fk_delivery_notice_edition;
alter table watched_state drop constraint fk_watched_state_told;
alter table watched_state drop constraint fk_watched_state_left;
alter table sender_notice drop constraint fk_sender_notice_edition;
go

select * into kept_schema_version from schema_version;

drop table schema_version;
go

create table schema_version (
    script_name varchar(200) collate Latin1_General_100_BIN2 not null,
    checksum varchar(64) collate Latin1_General_100_BIN2 not null,
    applied_at datetime2(3) not null,
    constraint pk_schema_version primary key (script_name)
);

insert into schema_version (
    script_name, checksum, applied_at)
select
    script_name, checksum, applied_at
from kept_schema_version;

drop table kept_schema_version;
go

select * into kept_period from period;

drop table period;
go

create table period (
    period_id bigint identity(1,1) not null,
    code varchar(40) collate Latin1_General_100_BIN2 not null,
    starts_on date not null,
    ends_on date not null,
    constraint pk_period primary key (period_id),
    constraint uq_period_code unique (code)
);

set identity_insert period on;

insert into period (
    period_id, code, starts_on, ends_on)
select
    period_id, code, starts_on, ends_on
from kept_period;

set identity_insert period off;

drop table kept_period;
go

select * into kept_run from run;

drop table run;
go

create table run (
    run_id bigint identity(1,1) not null,
    job nvarchar(100) collate Latin1_General_100_BIN2 not null,
    trigger_kind varchar(20) collate Latin1_General_100_BIN2 not null,
    triggered_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    owner nvarchar(300) collate Latin1_General_100_BIN2 not null,
    started_at datetime2(3) not null,
    finished_at datetime2(3) null,
    outcome varchar(20) collate Latin1_General_100_BIN2 null,
    message nvarchar(max) collate Latin1_General_100_BIN2 null,
    counts nvarchar(max) collate Latin1_General_100_BIN2 null,
    constraint pk_run primary key (run_id)
);

set identity_insert run on;

insert into run (
    run_id, job, trigger_kind, triggered_by, owner, started_at, finished_at, outcome, message, counts)
select
    run_id, job, trigger_kind, triggered_by, owner, started_at, finished_at, outcome, message, counts
from kept_run;

set identity_insert run off;

drop table kept_run;

create index ix_run_job on run (job, outcome, started_at);
go

select * into kept_lease from lease;

drop table lease;
go

create table lease (
    name nvarchar(100) collate Latin1_General_100_BIN2 not null,
    owner nvarchar(300) collate Latin1_General_100_BIN2 not null,
    expires_at datetime2(3) not null,
    constraint pk_lease primary key (name)
);

insert into lease (
    name, owner, expires_at)
select
    name, owner, expires_at
from kept_lease;

drop table kept_lease;
go

select * into kept_submission from submission;

drop table submission;
go

create table submission (
    submission_id bigint identity(1,1) not null,
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    file_name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    sender nvarchar(max) collate Latin1_General_100_BIN2 null,
    received_at datetime2(3) not null,
    content_hash varchar(64) collate Latin1_General_100_BIN2 not null,
    byte_count bigint not null,
    sender_key nvarchar(320) collate Latin1_General_100_BIN2 not null constraint df_submission_sender_key default '',
    forwarded_from nvarchar(max) collate Latin1_General_100_BIN2 null,
    arrival int not null constraint df_submission_arrival default 1,
    message_id nvarchar(998) collate Latin1_General_100_BIN2 null,
    sender_doubt nvarchar(400) collate Latin1_General_100_BIN2 null,
    place nvarchar(700) collate Latin1_General_100_BIN2 not null constraint df_submission_place default '',
    sender_proof varchar(20) collate Latin1_General_100_BIN2 null,
    receipt_basis varchar(20) collate Latin1_General_100_BIN2 not null constraint df_submission_receipt_basis default 'collected',
    refusal nvarchar(max) collate Latin1_General_100_BIN2 null,
    is_machine_made bit not null constraint df_submission_is_machine_made default 0,
    is_carried bit not null constraint df_submission_is_carried default 0,
    constraint pk_submission primary key (submission_id),
    constraint uq_submission_content unique (source, content_hash, sender_key, arrival)
);

set identity_insert submission on;

insert into submission (
    submission_id, source, file_name, sender, received_at, content_hash, byte_count, sender_key, forwarded_from, arrival, message_id,
    sender_doubt, place, sender_proof, receipt_basis, refusal, is_machine_made, is_carried)
select
    submission_id, source, file_name, sender, received_at, content_hash, byte_count, sender_key, forwarded_from, arrival, message_id,
    sender_doubt, place, sender_proof, receipt_basis, refusal, is_machine_made, is_carried
from kept_submission;

set identity_insert submission off;

drop table kept_submission;

create index ix_submission_place on submission (source, place);
create index ix_submission_content on submission (content_hash);
go

select * into kept_processing from processing;

drop table processing;
go

create table processing (
    processing_id bigint identity(1,1) not null,
    submission_id bigint not null,
    attempt int not null,
    run_id bigint null,
    kind varchar(20) collate Latin1_General_100_BIN2 not null,
    outcome varchar(20) collate Latin1_General_100_BIN2 not null,
    layout nvarchar(max) collate Latin1_General_100_BIN2 null,
    programme_id bigint null,
    reason_code varchar(100) collate Latin1_General_100_BIN2 null,
    reason nvarchar(max) collate Latin1_General_100_BIN2 null,
    reason_expected nvarchar(max) collate Latin1_General_100_BIN2 null,
    cells_seen bigint not null,
    cells_loaded bigint not null,
    issue_count int not null,
    processed_at datetime2(3) not null,
    commit_no bigint null,
    word_of bigint null,
    constraint pk_processing primary key (processing_id),
    constraint uq_processing_attempt unique (submission_id, attempt)
);

set identity_insert processing on;

insert into processing (
    processing_id, submission_id, attempt, run_id, kind, outcome, layout, programme_id, reason_code, reason, reason_expected, cells_seen,
    cells_loaded, issue_count, processed_at, commit_no, word_of)
select
    processing_id, submission_id, attempt, run_id, kind, outcome, layout, programme_id, reason_code, reason, reason_expected, cells_seen,
    cells_loaded, issue_count, processed_at, commit_no, word_of
from kept_processing;

set identity_insert processing off;

drop table kept_processing;

create unique index uq_processing_commit on processing (commit_no) where commit_no is not null;
create index ix_processing_programme on processing (programme_id, commit_no);
go

select * into kept_processing_sheet from processing_sheet;

drop table processing_sheet;
go

create table processing_sheet (
    processing_id bigint not null,
    sheet_no int not null,
    name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    constraint pk_processing_sheet primary key (processing_id, sheet_no)
);

insert into processing_sheet (
    processing_id, sheet_no, name)
select
    processing_id, sheet_no, name
from kept_processing_sheet;

drop table kept_processing_sheet;
go

select * into kept_observation from observation;

drop table observation;
go

create table observation (
    processing_id bigint not null,
    indicator_id bigint not null,
    organisation_id bigint not null,
    period_id bigint not null,
    breakdown nvarchar(200) collate Latin1_General_100_BIN2 not null,
    value_kind varchar(20) collate Latin1_General_100_BIN2 not null,
    number_a varchar(40) collate Latin1_General_100_BIN2 null,
    number_b varchar(40) collate Latin1_General_100_BIN2 null,
    marks nvarchar(max) collate Latin1_General_100_BIN2 null,
    original_text nvarchar(max) collate Latin1_General_100_BIN2 not null,
    sheet_no int not null,
    row_no int not null,
    column_no int not null,
    second_sheet_no int null,
    second_row_no int null,
    second_column_no int null,
    constraint pk_observation primary key (indicator_id, period_id, organisation_id, breakdown, processing_id)
);

insert into observation (
    processing_id, indicator_id, organisation_id, period_id, breakdown, value_kind, number_a, number_b, marks, original_text, sheet_no,
    row_no, column_no, second_sheet_no, second_row_no, second_column_no)
select
    processing_id, indicator_id, organisation_id, period_id, breakdown, value_kind, number_a, number_b, marks, original_text, sheet_no,
    row_no, column_no, second_sheet_no, second_row_no, second_column_no
from kept_observation;

drop table kept_observation;
go

select * into kept_plan_value from plan_value;

drop table plan_value;
go

create table plan_value (
    plan_value_id bigint identity(1,1) not null,
    processing_id bigint not null,
    indicator_id bigint not null,
    organisation_id bigint not null,
    period_id bigint not null,
    original_text nvarchar(max) collate Latin1_General_100_BIN2 not null,
    document nvarchar(max) collate Latin1_General_100_BIN2 not null,
    valid_from date null,
    sheet_no int not null,
    row_no int not null,
    column_no int not null,
    constraint pk_plan_value primary key (plan_value_id)
);

set identity_insert plan_value on;

insert into plan_value (
    plan_value_id, processing_id, indicator_id, organisation_id, period_id, original_text, document, valid_from, sheet_no, row_no, column_no)
select
    plan_value_id, processing_id, indicator_id, organisation_id, period_id, original_text, document, valid_from, sheet_no, row_no, column_no
from kept_plan_value;

set identity_insert plan_value off;

drop table kept_plan_value;

create index ix_plan_value_processing on plan_value (processing_id);
go

select * into kept_data_issue from data_issue;

drop table data_issue;
go

create table data_issue (
    data_issue_id bigint identity(1,1) not null,
    processing_id bigint not null,
    sheet_no int null,
    row_no int null,
    column_no int null,
    severity varchar(20) collate Latin1_General_100_BIN2 not null,
    code varchar(100) collate Latin1_General_100_BIN2 not null,
    message nvarchar(max) collate Latin1_General_100_BIN2 not null,
    expected nvarchar(max) collate Latin1_General_100_BIN2 not null,
    value_text nvarchar(max) collate Latin1_General_100_BIN2 null,
    indicator_code nvarchar(max) collate Latin1_General_100_BIN2 null,
    organisation_code nvarchar(max) collate Latin1_General_100_BIN2 null,
    period_code varchar(40) collate Latin1_General_100_BIN2 null,
    detail nvarchar(max) collate Latin1_General_100_BIN2 null,
    constraint pk_data_issue primary key (data_issue_id)
);

set identity_insert data_issue on;

insert into data_issue (
    data_issue_id, processing_id, sheet_no, row_no, column_no, severity, code, message, expected, value_text, indicator_code,
    organisation_code, period_code, detail)
select
    data_issue_id, processing_id, sheet_no, row_no, column_no, severity, code, message, expected, value_text, indicator_code,
    organisation_code, period_code, detail
from kept_data_issue;

set identity_insert data_issue off;

drop table kept_data_issue;

create index ix_data_issue_processing on data_issue (processing_id);
go

select * into kept_programme_revision from programme_revision;

drop table programme_revision;
go

create table programme_revision (
    programme_revision_id bigint identity(1,1) not null,
    processing_id bigint not null,
    programme_id bigint not null,
    name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    owner_code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    document nvarchar(max) collate Latin1_General_100_BIN2 not null,
    starts_on date null,
    ends_on date null,
    deadline_days int not null,
    replaces_revision_id bigint null,
    governs_from date null,
    continues_code nvarchar(100) collate Latin1_General_100_BIN2 null,
    constraint pk_programme_revision primary key (programme_revision_id),
    constraint uq_programme_revision_processing unique (processing_id)
);

set identity_insert programme_revision on;

insert into programme_revision (
    programme_revision_id, processing_id, programme_id, name, owner_code, document, starts_on, ends_on, deadline_days, replaces_revision_id,
    governs_from, continues_code)
select
    programme_revision_id, processing_id, programme_id, name, owner_code, document, starts_on, ends_on, deadline_days, replaces_revision_id,
    governs_from, continues_code
from kept_programme_revision;

set identity_insert programme_revision off;

drop table kept_programme_revision;

create index ix_programme_revision_programme on programme_revision (programme_id, processing_id);
go

select * into kept_revision_organisation from revision_organisation;

drop table revision_organisation;
go

create table revision_organisation (
    programme_revision_id bigint not null,
    position int not null,
    organisation_id bigint not null,
    name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    short_name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    level varchar(20) collate Latin1_General_100_BIN2 not null,
    parent_code nvarchar(100) collate Latin1_General_100_BIN2 null,
    email nvarchar(max) collate Latin1_General_100_BIN2 null,
    aliases nvarchar(max) collate Latin1_General_100_BIN2 not null,
    valid_from date null,
    valid_until date null,
    successor_code nvarchar(100) collate Latin1_General_100_BIN2 null,
    constraint pk_revision_organisation primary key (programme_revision_id, position)
);

insert into revision_organisation (
    programme_revision_id, position, organisation_id, name, short_name, level, parent_code, email, aliases, valid_from, valid_until,
    successor_code)
select
    programme_revision_id, position, organisation_id, name, short_name, level, parent_code, email, aliases, valid_from, valid_until,
    successor_code
from kept_revision_organisation;

drop table kept_revision_organisation;
go

select * into kept_revision_indicator from revision_indicator;

drop table revision_indicator;
go

create table revision_indicator (
    programme_revision_id bigint not null,
    position int not null,
    indicator_id bigint not null,
    name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    unit nvarchar(max) collate Latin1_General_100_BIN2 not null,
    direction varchar(20) collate Latin1_General_100_BIN2 not null,
    cadence varchar(20) collate Latin1_General_100_BIN2 not null,
    level varchar(20) collate Latin1_General_100_BIN2 not null,
    roll_up varchar(20) collate Latin1_General_100_BIN2 not null,
    accumulation varchar(20) collate Latin1_General_100_BIN2 not null,
    baseline_period_code varchar(40) collate Latin1_General_100_BIN2 null,
    decimals int null,
    task_tolerance_percent varchar(40) collate Latin1_General_100_BIN2 null,
    formula nvarchar(max) collate Latin1_General_100_BIN2 null,
    weight_code nvarchar(100) collate Latin1_General_100_BIN2 null,
    valid_from date null,
    valid_until date null,
    continues_code nvarchar(100) collate Latin1_General_100_BIN2 null,
    may_be_negative bit not null constraint df_revision_indicator_may_be_negative default 0,
    constraint pk_revision_indicator primary key (programme_revision_id, position)
);

insert into revision_indicator (
    programme_revision_id, position, indicator_id, name, unit, direction, cadence, level, roll_up, accumulation, baseline_period_code,
    decimals, task_tolerance_percent, formula, weight_code, valid_from, valid_until, continues_code, may_be_negative)
select
    programme_revision_id, position, indicator_id, name, unit, direction, cadence, level, roll_up, accumulation, baseline_period_code,
    decimals, task_tolerance_percent, formula, weight_code, valid_from, valid_until, continues_code, may_be_negative
from kept_revision_indicator;

drop table kept_revision_indicator;
go

select * into kept_revision_recipient from revision_recipient;

drop table revision_recipient;
go

create table revision_recipient (
    programme_revision_id bigint not null,
    position int not null,
    name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    email nvarchar(max) collate Latin1_General_100_BIN2 not null,
    role varchar(20) collate Latin1_General_100_BIN2 not null,
    speaks_for nvarchar(max) collate Latin1_General_100_BIN2 null,
    scope_code nvarchar(100) collate Latin1_General_100_BIN2 null,
    constraint pk_revision_recipient primary key (programme_revision_id, position)
);

insert into revision_recipient (
    programme_revision_id, position, name, email, role, speaks_for, scope_code)
select
    programme_revision_id, position, name, email, role, speaks_for, scope_code
from kept_revision_recipient;

drop table kept_revision_recipient;
go

select * into kept_activity from activity;

drop table activity;
go

create table activity (
    activity_id bigint identity(1,1) not null,
    processing_id bigint not null,
    programme_id bigint not null,
    position int not null,
    text nvarchar(max) collate Latin1_General_100_BIN2 not null,
    period_text nvarchar(max) collate Latin1_General_100_BIN2 not null,
    period_kind nvarchar(max) collate Latin1_General_100_BIN2 not null,
    starts_on date null,
    ends_on date null,
    responsible nvarchar(max) collate Latin1_General_100_BIN2 not null,
    sheet_no int not null,
    row_no int not null,
    column_no int not null,
    execution nvarchar(20) collate Latin1_General_100_BIN2 null,
    executed_on date null,
    execution_text nvarchar(max) collate Latin1_General_100_BIN2 null,
    execution_column_no int null,
    organisation_id bigint null,
    risk nvarchar(max) collate Latin1_General_100_BIN2 null,
    constraint pk_activity primary key (activity_id)
);

set identity_insert activity on;

insert into activity (
    activity_id, processing_id, programme_id, position, text, period_text, period_kind, starts_on, ends_on, responsible, sheet_no, row_no,
    column_no, execution, executed_on, execution_text, execution_column_no, organisation_id, risk)
select
    activity_id, processing_id, programme_id, position, text, period_text, period_kind, starts_on, ends_on, responsible, sheet_no, row_no,
    column_no, execution, executed_on, execution_text, execution_column_no, organisation_id, risk
from kept_activity;

set identity_insert activity off;

drop table kept_activity;

create index ix_activity_processing on activity (processing_id);
go

select * into kept_risk_mark from risk_mark;

drop table risk_mark;
go

create table risk_mark (
    risk_mark_id bigint identity(1,1) not null,
    processing_id bigint not null,
    programme_id bigint not null,
    organisation_id bigint not null,
    risk nvarchar(max) collate Latin1_General_100_BIN2 not null,
    original_text nvarchar(max) collate Latin1_General_100_BIN2 not null,
    sheet_no int not null,
    row_no int not null,
    column_no int not null,
    level varchar(10) collate Latin1_General_100_BIN2 null,
    period_id bigint null,
    constraint pk_risk_mark primary key (risk_mark_id)
);

set identity_insert risk_mark on;

insert into risk_mark (
    risk_mark_id, processing_id, programme_id, organisation_id, risk, original_text, sheet_no, row_no, column_no, level, period_id)
select
    risk_mark_id, processing_id, programme_id, organisation_id, risk, original_text, sheet_no, row_no, column_no, level, period_id
from kept_risk_mark;

set identity_insert risk_mark off;

drop table kept_risk_mark;

create index ix_risk_mark_processing on risk_mark (processing_id);
go

select * into kept_edition from edition;

drop table edition;
go

create table edition (
    edition_id bigint identity(1,1) not null,
    kind varchar(60) collate Latin1_General_100_BIN2 not null,
    programme_id bigint not null,
    period_id bigint not null,
    topic nvarchar(100) collate Latin1_General_100_BIN2 not null,
    number int not null,
    cut_off_at datetime2(3) not null,
    created_at datetime2(3) not null,
    run_id bigint null,
    subject nvarchar(max) collate Latin1_General_100_BIN2 not null,
    model nvarchar(max) collate Latin1_General_100_BIN2 not null,
    model_hash varchar(64) collate Latin1_General_100_BIN2 not null,
    html_hash varchar(64) collate Latin1_General_100_BIN2 not null,
    text_hash varchar(64) collate Latin1_General_100_BIN2 not null,
    attachments nvarchar(max) collate Latin1_General_100_BIN2 not null,
    message_domain varchar(255) collate Latin1_General_100_BIN2 not null,
    cut_off_no bigint not null constraint df_edition_cut_off_no default 0,
    faces nvarchar(max) collate Latin1_General_100_BIN2 not null constraint df_edition_faces default '[]',
    constraint pk_edition primary key (edition_id),
    constraint uq_edition_number unique (kind, programme_id, period_id, topic, number)
);

set identity_insert edition on;

insert into edition (
    edition_id, kind, programme_id, period_id, topic, number, cut_off_at, created_at, run_id, subject, model, model_hash, html_hash,
    text_hash, attachments, message_domain, cut_off_no, faces)
select
    edition_id, kind, programme_id, period_id, topic, number, cut_off_at, created_at, run_id, subject, model, model_hash, html_hash,
    text_hash, attachments, message_domain, cut_off_no, faces
from kept_edition;

set identity_insert edition off;

drop table kept_edition;
go

select * into kept_delivery from delivery;

drop table delivery;
go

create table delivery (
    delivery_id bigint identity(1,1) not null,
    edition_id bigint not null,
    address nvarchar(320) collate Latin1_General_100_BIN2 not null,
    address_key nvarchar(320) collate Latin1_General_100_BIN2 not null,
    display_name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    message_id varchar(400) collate Latin1_General_100_BIN2 not null,
    state varchar(20) collate Latin1_General_100_BIN2 not null,
    attempts int not null,
    next_attempt_at datetime2(3) null,
    changed_at datetime2(3) not null,
    last_error nvarchar(max) collate Latin1_General_100_BIN2 null,
    reader_role varchar(20) collate Latin1_General_100_BIN2 null,
    constraint pk_delivery primary key (delivery_id),
    constraint uq_delivery_address unique (edition_id, address_key),
    constraint uq_delivery_message unique (message_id)
);

set identity_insert delivery on;

insert into delivery (
    delivery_id, edition_id, address, address_key, display_name, message_id, state, attempts, next_attempt_at, changed_at, last_error,
    reader_role)
select
    delivery_id, edition_id, address, address_key, display_name, message_id, state, attempts, next_attempt_at, changed_at, last_error,
    reader_role
from kept_delivery;

set identity_insert delivery off;

drop table kept_delivery;

create index ix_delivery_state on delivery (state, next_attempt_at);
create index ix_delivery_address on delivery (address_key, state);
go

select * into kept_delivery_event from delivery_event;

drop table delivery_event;
go

create table delivery_event (
    delivery_event_id bigint identity(1,1) not null,
    delivery_id bigint not null,
    happened_at datetime2(3) not null,
    state varchar(20) collate Latin1_General_100_BIN2 not null,
    note nvarchar(max) collate Latin1_General_100_BIN2 null,
    constraint pk_delivery_event primary key (delivery_event_id)
);

set identity_insert delivery_event on;

insert into delivery_event (
    delivery_event_id, delivery_id, happened_at, state, note)
select
    delivery_event_id, delivery_id, happened_at, state, note
from kept_delivery_event;

set identity_insert delivery_event off;

drop table kept_delivery_event;

create index ix_delivery_event_delivery on delivery_event (delivery_id);
go

select * into kept_source_state from source_state;

drop table source_state;
go

create table source_state (
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    item nvarchar(700) collate Latin1_General_100_BIN2 not null,
    etag nvarchar(max) collate Latin1_General_100_BIN2 null,
    modified nvarchar(100) collate Latin1_General_100_BIN2 null,
    content_hash varchar(64) collate Latin1_General_100_BIN2 not null,
    checked_at datetime2(3) not null,
    constraint pk_source_state primary key nonclustered (source, item)
);

insert into source_state (
    source, item, etag, modified, content_hash, checked_at)
select
    source, item, etag, modified, content_hash, checked_at
from kept_source_state;

drop table kept_source_state;
go

select * into kept_answer from answer;

drop table answer;
go

create table answer (
    answer_id bigint identity(1,1) not null,
    processing_id bigint not null,
    edition_id bigint null,
    thread varchar(64) collate Latin1_General_100_BIN2 not null,
    decided_at datetime2(3) not null,
    constraint pk_answer primary key (answer_id),
    constraint uq_answer_processing unique (processing_id)
);

set identity_insert answer on;

insert into answer (
    answer_id, processing_id, edition_id, thread, decided_at)
select
    answer_id, processing_id, edition_id, thread, decided_at
from kept_answer;

set identity_insert answer off;

drop table kept_answer;

create index ix_answer_edition on answer (edition_id);
create index ix_answer_thread on answer (thread);
go

select * into kept_feature_switch from feature_switch;

drop table feature_switch;
go

create table feature_switch (
    feature_switch_id bigint identity(1,1) not null,
    name varchar(60) collate Latin1_General_100_BIN2 not null,
    is_on bit not null,
    switched_at datetime2(3) not null,
    constraint pk_feature_switch primary key (feature_switch_id)
);

set identity_insert feature_switch on;

insert into feature_switch (
    feature_switch_id, name, is_on, switched_at)
select
    feature_switch_id, name, is_on, switched_at
from kept_feature_switch;

set identity_insert feature_switch off;

drop table kept_feature_switch;
go

select * into kept_issue_acceptance from issue_acceptance;

drop table issue_acceptance;
go

create table issue_acceptance (
    issue_acceptance_id bigint identity(1,1) not null,
    data_issue_id bigint not null,
    note nvarchar(max) collate Latin1_General_100_BIN2 not null,
    accepted_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    accepted_at datetime2(3) not null,
    commit_no bigint not null constraint df_issue_acceptance_commit_no default 0,
    constraint pk_issue_acceptance primary key (issue_acceptance_id)
);

set identity_insert issue_acceptance on;

insert into issue_acceptance (
    issue_acceptance_id, data_issue_id, note, accepted_by, accepted_at, commit_no)
select
    issue_acceptance_id, data_issue_id, note, accepted_by, accepted_at, commit_no
from kept_issue_acceptance;

set identity_insert issue_acceptance off;

drop table kept_issue_acceptance;

create index ix_issue_acceptance_issue on issue_acceptance (data_issue_id);
go

select * into kept_reminder from reminder;

drop table reminder;
go

create table reminder (
    reminder_id bigint identity(1,1) not null,
    programme_id bigint not null,
    period_id bigint not null,
    organisation_id bigint not null,
    stage varchar(20) collate Latin1_General_100_BIN2 not null,
    edition_id bigint not null,
    decided_at datetime2(3) not null,
    constraint pk_reminder primary key (reminder_id),
    constraint uq_reminder_stage unique (programme_id, period_id, organisation_id, stage)
);

set identity_insert reminder on;

insert into reminder (
    reminder_id, programme_id, period_id, organisation_id, stage, edition_id, decided_at)
select
    reminder_id, programme_id, period_id, organisation_id, stage, edition_id, decided_at
from kept_reminder;

set identity_insert reminder off;

drop table kept_reminder;
go

select * into kept_revision_check from revision_check;

drop table revision_check;
go

create table revision_check (
    programme_revision_id bigint not null,
    position int not null,
    kind varchar(20) collate Latin1_General_100_BIN2 not null,
    indicators nvarchar(max) collate Latin1_General_100_BIN2 not null,
    least varchar(40) collate Latin1_General_100_BIN2 null,
    most varchar(40) collate Latin1_General_100_BIN2 null,
    measure varchar(20) collate Latin1_General_100_BIN2 not null,
    relation nvarchar(max) collate Latin1_General_100_BIN2 null,
    tolerance varchar(40) collate Latin1_General_100_BIN2 null,
    strictness varchar(20) collate Latin1_General_100_BIN2 not null,
    note nvarchar(max) collate Latin1_General_100_BIN2 not null,
    constraint pk_revision_check primary key (programme_revision_id, position)
);

insert into revision_check (
    programme_revision_id, position, kind, indicators, least, most, measure, relation, tolerance, strictness, note)
select
    programme_revision_id, position, kind, indicators, least, most, measure, relation, tolerance, strictness, note
from kept_revision_check;

drop table kept_revision_check;
go

select * into kept_revision_policy from revision_policy;

drop table revision_policy;
go

create table revision_policy (
    programme_revision_id bigint not null,
    position int not null,
    sheet nvarchar(100) collate Latin1_General_100_BIN2 not null,
    fields nvarchar(max) collate Latin1_General_100_BIN2 not null,
    constraint pk_revision_policy primary key (programme_revision_id, position)
);

insert into revision_policy (
    programme_revision_id, position, sheet, fields)
select
    programme_revision_id, position, sheet, fields
from kept_revision_policy;

drop table kept_revision_policy;
go

select * into kept_source_health from source_health;

drop table source_health;
go

create table source_health (
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    checked_at datetime2(3) not null,
    failing_since datetime2(3) null,
    failure nvarchar(max) collate Latin1_General_100_BIN2 null,
    constraint pk_source_health primary key (source)
);

insert into source_health (
    source, checked_at, failing_since, failure)
select
    source, checked_at, failing_since, failure
from kept_source_health;

drop table kept_source_health;
go

alter table processing add constraint fk_processing_submission
    foreign key (submission_id) references submission (submission_id);
alter table processing add constraint fk_processing_run
    foreign key (run_id) references run (run_id);
alter table processing add constraint fk_processing_programme
    foreign key (programme_id) references programme (programme_id);
alter table processing add constraint fk_processing_word
    foreign key (word_of) references submission (submission_id);
alter table processing_sheet add constraint fk_processing_sheet_processing
    foreign key (processing_id) references processing (processing_id);
alter table processing_coverage add constraint fk_processing_coverage_processing
    foreign key (processing_id) references processing (processing_id);
alter table processing_coverage add constraint fk_processing_coverage_period
    foreign key (period_id) references period (period_id);
alter table observation add constraint fk_observation_processing
    foreign key (processing_id) references processing (processing_id);
alter table observation add constraint fk_observation_indicator
    foreign key (indicator_id) references indicator (indicator_id);
alter table observation add constraint fk_observation_organisation
    foreign key (organisation_id) references organisation (organisation_id);
alter table observation add constraint fk_observation_period
    foreign key (period_id) references period (period_id);
alter table plan_value add constraint fk_plan_value_processing
    foreign key (processing_id) references processing (processing_id);
alter table plan_value add constraint fk_plan_value_indicator
    foreign key (indicator_id) references indicator (indicator_id);
alter table plan_value add constraint fk_plan_value_organisation
    foreign key (organisation_id) references organisation (organisation_id);
alter table plan_value add constraint fk_plan_value_period
    foreign key (period_id) references period (period_id);
alter table data_issue add constraint fk_data_issue_processing
    foreign key (processing_id) references processing (processing_id);
alter table programme_revision add constraint fk_programme_revision_processing
    foreign key (processing_id) references processing (processing_id);
alter table programme_revision add constraint fk_programme_revision_programme
    foreign key (programme_id) references programme (programme_id);
alter table programme_revision add constraint fk_programme_revision_replaces
    foreign key (replaces_revision_id) references programme_revision (programme_revision_id);
alter table revision_organisation add constraint fk_revision_organisation_revision
    foreign key (programme_revision_id) references programme_revision (programme_revision_id);
alter table revision_organisation add constraint fk_revision_organisation_organisation
    foreign key (organisation_id) references organisation (organisation_id);
alter table revision_indicator add constraint fk_revision_indicator_revision
    foreign key (programme_revision_id) references programme_revision (programme_revision_id);
alter table revision_indicator add constraint fk_revision_indicator_indicator
    foreign key (indicator_id) references indicator (indicator_id);
alter table revision_recipient add constraint fk_revision_recipient_revision
    foreign key (programme_revision_id) references programme_revision (programme_revision_id);
alter table activity add constraint fk_activity_processing
    foreign key (processing_id) references processing (processing_id);
alter table activity add constraint fk_activity_programme
    foreign key (programme_id) references programme (programme_id);
alter table activity add constraint fk_activity_organisation
    foreign key (organisation_id) references organisation (organisation_id);
alter table risk_mark add constraint fk_risk_mark_processing
    foreign key (processing_id) references processing (processing_id);
alter table risk_mark add constraint fk_risk_mark_programme
    foreign key (programme_id) references programme (programme_id);
alter table risk_mark add constraint fk_risk_mark_organisation
    foreign key (organisation_id) references organisation (organisation_id);
alter table risk_mark add constraint fk_risk_mark_period
    foreign key (period_id) references period (period_id);
alter table edition add constraint fk_edition_programme
    foreign key (programme_id) references programme (programme_id);
alter table edition add constraint fk_edition_period
    foreign key (period_id) references period (period_id);
alter table edition add constraint fk_edition_run
    foreign key (run_id) references run (run_id);
alter table delivery add constraint fk_delivery_edition
    foreign key (edition_id) references edition (edition_id);
alter table delivery_event add constraint fk_delivery_event_delivery
    foreign key (delivery_id) references delivery (delivery_id);
alter table answer add constraint fk_answer_processing
    foreign key (processing_id) references processing (processing_id);
alter table answer add constraint fk_answer_edition
    foreign key (edition_id) references edition (edition_id);
alter table issue_acceptance add constraint fk_issue_acceptance_issue
    foreign key (data_issue_id) references data_issue (data_issue_id);
alter table reminder add constraint fk_reminder_programme
    foreign key (programme_id) references programme (programme_id);
alter table reminder add constraint fk_reminder_period
    foreign key (period_id) references period (period_id);
alter table reminder add constraint fk_reminder_organisation
    foreign key (organisation_id) references organisation (organisation_id);
alter table reminder add constraint fk_reminder_edition
    foreign key (edition_id) references edition (edition_id);
alter table revision_check add constraint fk_revision_check_revision
    foreign key (programme_revision_id) references programme_revision (programme_revision_id);
alter table revision_policy add constraint fk_revision_policy_revision
    foreign key (programme_revision_id) references programme_revision (programme_revision_id);
alter table vouching add constraint fk_vouching_submission
    foreign key (submission_id) references submission (submission_id);
alter table passport_notice add constraint fk_passport_notice_revision
    foreign key (programme_revision_id) references programme_revision (programme_revision_id);
alter table passport_notice add constraint fk_passport_notice_edition
    foreign key (edition_id) references edition (edition_id);
alter table received_message add constraint fk_received_message_delivery
    foreign key (delivery_id) references delivery (delivery_id);
alter table notice add constraint fk_notice_edition
    foreign key (edition_id) references edition (edition_id);
alter table scheduled_report add constraint fk_scheduled_report_period
    foreign key (period_id) references period (period_id);
alter table scheduled_report add constraint fk_scheduled_report_edition
    foreign key (edition_id) references edition (edition_id);
alter table revision_backdating add constraint fk_revision_backdating_revision
    foreign key (programme_revision_id) references programme_revision (programme_revision_id);
alter table period_confirmation add constraint fk_period_confirmation_submission
    foreign key (submission_id) references submission (submission_id);
alter table edition_comparison add constraint fk_edition_comparison_edition
    foreign key (edition_id) references edition (edition_id);
alter table retraction_notice add constraint fk_retraction_notice_processing
    foreign key (processing_id) references processing (processing_id);
alter table retraction_notice add constraint fk_retraction_notice_edition
    foreign key (edition_id) references edition (edition_id);
alter table question_retry add constraint fk_question_retry_processing
    foreign key (processing_id) references processing (processing_id);
alter table said_text add constraint fk_said_text_processing
    foreign key (processing_id) references processing (processing_id);
alter table said_text add constraint fk_said_text_period
    foreign key (period_id) references period (period_id);
alter table report_decision add constraint fk_report_decision_period
    foreign key (period_id) references period (period_id);
alter table delivery_notice add constraint fk_delivery_notice_delivery
    foreign key (delivery_id) references delivery (delivery_id);
alter table delivery_notice add constraint fk_delivery_notice_edition
    foreign key (edition_id) references edition (edition_id);
alter table watched_state add constraint fk_watched_state_told
    foreign key (told_edition_id) references edition (edition_id);
alter table watched_state add constraint fk_watched_state_left
    foreign key (left_edition_id) references edition (edition_id);
alter table sender_notice add constraint fk_sender_notice_edition
    foreign key (edition_id) references edition (edition_id);
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

-- The attempt of each submission that counts now.
create view counting_attempt as
select
    p.processing_id, p.submission_id, p.attempt, p.run_id, p.kind, p.outcome, p.layout, p.programme_id, p.reason_code, p.reason,
    p.reason_expected, p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no, p.word_of, p.word_no
from attempt_span as p
where p.until_no is null;
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
go

-- Files that came to the place of a file after it and were loaded, each with the numbers of the commits between which that holds.
create view later_of_place as
select s.submission_id, n.submission_id as later_id, l.programme_id, l.commit_no, l.until_no
from submission as s
join submission as n on n.source = s.source and n.place = s.place and n.submission_id > s.submission_id
join attempt_span as l on l.submission_id = n.submission_id
where l.outcome in ('loaded', 'loaded_with_issues');
go

-- Of each place and programme the file that was loaded last, as it counts now.
create view last_of_place as
select s.source, s.place, c.programme_id, c.submission_id, c.processing_id
from counting_attempt as c
join submission as s on s.submission_id = c.submission_id
where c.outcome in ('loaded', 'loaded_with_issues')
    and not exists (
        select 1 from later_of_place as n
        where n.submission_id = c.submission_id and n.programme_id = c.programme_id and n.until_no is null);
go

-- Attempts that repeat the word of a file in another place, with the attempts of that file that are loaded, each with the numbers between which it counts.
create view said_elsewhere as
select p.processing_id, w.commit_no, w.until_no
from processing as p
join submission as s on s.submission_id = p.submission_id
join submission as e on e.submission_id = p.word_of
join attempt_span as w on w.submission_id = e.submission_id
where (e.source <> s.source or e.place <> s.place) and w.outcome in ('loaded', 'loaded_with_issues');
