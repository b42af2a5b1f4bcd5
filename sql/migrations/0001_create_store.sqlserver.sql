-- Facts are only ever added; see ARCHITECTURE.md, "What the database remembers".
-- Moments are UTC; decimals are exact text, since figures have no common scale and ratios are computed in C#.
-- Keys that people invent compare by code point, as SQLite compares them: «1.4.а» and «1.4.А» are two indicators on both engines.

create table programme (
    programme_id bigint identity(1,1) not null,
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    constraint pk_programme primary key (programme_id),
    constraint uq_programme_code unique (code)
);

create table organisation (
    organisation_id bigint identity(1,1) not null,
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    constraint pk_organisation primary key (organisation_id),
    constraint uq_organisation_code unique (code)
);

create table indicator (
    indicator_id bigint identity(1,1) not null,
    programme_id bigint not null,
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    constraint pk_indicator primary key (indicator_id),
    constraint uq_indicator_code unique (programme_id, code),
    constraint fk_indicator_programme foreign key (programme_id) references programme (programme_id)
);

create table period (
    period_id bigint identity(1,1) not null,
    code varchar(40) not null,
    starts_on date not null,
    ends_on date not null,
    constraint pk_period primary key (period_id),
    constraint uq_period_code unique (code)
);

create table run (
    run_id bigint identity(1,1) not null,
    job nvarchar(100) not null,
    trigger_kind varchar(20) not null,
    triggered_by nvarchar(200) not null,
    owner nvarchar(300) not null,
    started_at datetime2(3) not null,
    finished_at datetime2(3) null,
    outcome varchar(20) null,
    message nvarchar(max) null,
    counts nvarchar(max) null,
    constraint pk_run primary key (run_id)
);

create table lease (
    name nvarchar(100) collate Latin1_General_100_BIN2 not null,
    owner nvarchar(300) not null,
    expires_at datetime2(3) not null,
    constraint pk_lease primary key (name)
);

create table submission (
    submission_id bigint identity(1,1) not null,
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    file_name nvarchar(max) not null,
    sender nvarchar(max) null,
    received_at datetime2(3) not null,
    content_hash varchar(64) not null,
    byte_count bigint not null,
    constraint pk_submission primary key (submission_id),
    constraint uq_submission_content unique (source, content_hash)
);

create table processing (
    processing_id bigint identity(1,1) not null,
    submission_id bigint not null,
    attempt int not null,
    run_id bigint null,
    kind varchar(20) not null,
    outcome varchar(20) not null,
    layout nvarchar(max) null,
    programme_id bigint null,
    reason_code varchar(100) null,
    reason nvarchar(max) null,
    reason_expected nvarchar(max) null,
    cells_seen bigint not null,
    cells_loaded bigint not null,
    issue_count int not null,
    processed_at datetime2(3) not null,
    constraint pk_processing primary key (processing_id),
    constraint uq_processing_attempt unique (submission_id, attempt),
    constraint fk_processing_submission foreign key (submission_id) references submission (submission_id),
    constraint fk_processing_run foreign key (run_id) references run (run_id),
    constraint fk_processing_programme foreign key (programme_id) references programme (programme_id)
);

create index ix_processing_programme on processing (programme_id, processed_at);

create table processing_sheet (
    processing_id bigint not null,
    sheet_no int not null,
    name nvarchar(max) not null,
    constraint pk_processing_sheet primary key (processing_id, sheet_no),
    constraint fk_processing_sheet_processing foreign key (processing_id) references processing (processing_id)
);

-- What an attempt loaded, counted as it loads: who reported for a period is asked often, and observation has no index by attempt.
create table processing_coverage (
    processing_id bigint not null,
    organisation_id bigint not null,
    period_id bigint not null,
    figure_count bigint not null,
    constraint pk_processing_coverage primary key (processing_id, period_id, organisation_id),
    constraint fk_processing_coverage_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_processing_coverage_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint fk_processing_coverage_period foreign key (period_id) references period (period_id)
);

create table observation (
    processing_id bigint not null,
    indicator_id bigint not null,
    organisation_id bigint not null,
    period_id bigint not null,
    breakdown nvarchar(200) collate Latin1_General_100_BIN2 not null,
    value_kind varchar(20) not null,
    number_a varchar(40) null,
    number_b varchar(40) null,
    marks nvarchar(max) null,
    original_text nvarchar(max) not null,
    sheet_no int not null,
    row_no int not null,
    column_no int not null,
    second_sheet_no int null,
    second_row_no int null,
    second_column_no int null,
    constraint pk_observation primary key (indicator_id, period_id, organisation_id, breakdown, processing_id),
    constraint fk_observation_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_observation_indicator foreign key (indicator_id) references indicator (indicator_id),
    constraint fk_observation_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint fk_observation_period foreign key (period_id) references period (period_id)
);

create table plan_value (
    plan_value_id bigint identity(1,1) not null,
    processing_id bigint not null,
    indicator_id bigint not null,
    organisation_id bigint not null,
    period_id bigint not null,
    original_text nvarchar(max) not null,
    document nvarchar(max) not null,
    valid_from date null,
    sheet_no int not null,
    row_no int not null,
    column_no int not null,
    constraint pk_plan_value primary key (plan_value_id),
    constraint fk_plan_value_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_plan_value_indicator foreign key (indicator_id) references indicator (indicator_id),
    constraint fk_plan_value_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint fk_plan_value_period foreign key (period_id) references period (period_id)
);

create index ix_plan_value_processing on plan_value (processing_id);

create table data_issue (
    data_issue_id bigint identity(1,1) not null,
    processing_id bigint not null,
    sheet_no int null,
    row_no int null,
    column_no int null,
    severity varchar(20) not null,
    code varchar(100) not null,
    message nvarchar(max) not null,
    expected nvarchar(max) not null,
    value_text nvarchar(max) null,
    indicator_code nvarchar(max) null,
    organisation_code nvarchar(max) null,
    period_code varchar(40) null,
    constraint pk_data_issue primary key (data_issue_id),
    constraint fk_data_issue_processing foreign key (processing_id) references processing (processing_id)
);

create index ix_data_issue_processing on data_issue (processing_id);

create table programme_revision (
    programme_revision_id bigint identity(1,1) not null,
    processing_id bigint not null,
    programme_id bigint not null,
    name nvarchar(max) not null,
    owner_code nvarchar(100) not null,
    document nvarchar(max) not null,
    starts_on date null,
    ends_on date null,
    deadline_days int not null,
    constraint pk_programme_revision primary key (programme_revision_id),
    constraint uq_programme_revision_processing unique (processing_id),
    constraint fk_programme_revision_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_programme_revision_programme foreign key (programme_id) references programme (programme_id)
);

create index ix_programme_revision_programme on programme_revision (programme_id, processing_id);

create table revision_organisation (
    programme_revision_id bigint not null,
    position int not null,
    organisation_id bigint not null,
    name nvarchar(max) not null,
    short_name nvarchar(max) not null,
    level varchar(20) not null,
    parent_code nvarchar(100) null,
    email nvarchar(max) null,
    aliases nvarchar(max) not null,
    constraint pk_revision_organisation primary key (programme_revision_id, position),
    constraint fk_revision_organisation_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id),
    constraint fk_revision_organisation_organisation foreign key (organisation_id) references organisation (organisation_id)
);

create table revision_indicator (
    programme_revision_id bigint not null,
    position int not null,
    indicator_id bigint not null,
    name nvarchar(max) not null,
    unit nvarchar(max) not null,
    direction varchar(20) not null,
    cadence varchar(20) not null,
    level varchar(20) not null,
    roll_up varchar(20) not null,
    accumulation varchar(20) not null,
    baseline_period_code varchar(40) null,
    decimals int null,
    task_tolerance_percent varchar(40) null,
    constraint pk_revision_indicator primary key (programme_revision_id, position),
    constraint fk_revision_indicator_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id),
    constraint fk_revision_indicator_indicator foreign key (indicator_id) references indicator (indicator_id)
);

create table revision_recipient (
    programme_revision_id bigint not null,
    position int not null,
    name nvarchar(max) not null,
    email nvarchar(max) not null,
    role varchar(20) not null,
    constraint pk_revision_recipient primary key (programme_revision_id, position),
    constraint fk_revision_recipient_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id)
);

create table activity (
    activity_id bigint identity(1,1) not null,
    processing_id bigint not null,
    programme_id bigint not null,
    position int not null,
    text nvarchar(max) not null,
    period_text nvarchar(max) not null,
    period_kind nvarchar(max) not null,
    starts_on date null,
    ends_on date null,
    responsible nvarchar(max) not null,
    sheet_no int not null,
    row_no int not null,
    column_no int not null,
    constraint pk_activity primary key (activity_id),
    constraint fk_activity_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_activity_programme foreign key (programme_id) references programme (programme_id)
);

create index ix_activity_processing on activity (processing_id);

create table risk_mark (
    risk_mark_id bigint identity(1,1) not null,
    processing_id bigint not null,
    programme_id bigint not null,
    organisation_id bigint not null,
    risk nvarchar(max) not null,
    original_text nvarchar(max) not null,
    sheet_no int not null,
    row_no int not null,
    column_no int not null,
    constraint pk_risk_mark primary key (risk_mark_id),
    constraint fk_risk_mark_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_risk_mark_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_risk_mark_organisation foreign key (organisation_id) references organisation (organisation_id)
);

create index ix_risk_mark_processing on risk_mark (processing_id);

create table edition (
    edition_id bigint identity(1,1) not null,
    kind varchar(60) not null,
    programme_id bigint not null,
    period_id bigint not null,
    topic nvarchar(100) collate Latin1_General_100_BIN2 not null,
    number int not null,
    cut_off_at datetime2(3) not null,
    created_at datetime2(3) not null,
    run_id bigint null,
    subject nvarchar(max) not null,
    model nvarchar(max) not null,
    model_hash varchar(64) not null,
    html_hash varchar(64) not null,
    text_hash varchar(64) not null,
    attachments nvarchar(max) not null,
    message_domain varchar(255) not null,
    constraint pk_edition primary key (edition_id),
    constraint uq_edition_number unique (kind, programme_id, period_id, topic, number),
    constraint fk_edition_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_edition_period foreign key (period_id) references period (period_id),
    constraint fk_edition_run foreign key (run_id) references run (run_id)
);

-- address_key is the address in lower case: one mailbox however it is spelled.
create table delivery (
    delivery_id bigint identity(1,1) not null,
    edition_id bigint not null,
    address nvarchar(320) not null,
    address_key nvarchar(320) collate Latin1_General_100_BIN2 not null,
    display_name nvarchar(max) not null,
    message_id varchar(400) not null,
    state varchar(20) not null,
    attempts int not null,
    next_attempt_at datetime2(3) null,
    changed_at datetime2(3) not null,
    last_error nvarchar(max) null,
    constraint pk_delivery primary key (delivery_id),
    constraint uq_delivery_address unique (edition_id, address_key),
    constraint uq_delivery_message unique (message_id),
    constraint fk_delivery_edition foreign key (edition_id) references edition (edition_id)
);

create index ix_delivery_state on delivery (state, next_attempt_at);

create table delivery_event (
    delivery_event_id bigint identity(1,1) not null,
    delivery_id bigint not null,
    happened_at datetime2(3) not null,
    state varchar(20) not null,
    note nvarchar(max) null,
    constraint pk_delivery_event primary key (delivery_event_id),
    constraint fk_delivery_event_delivery foreign key (delivery_id) references delivery (delivery_id)
);

create index ix_delivery_event_delivery on delivery_event (delivery_id);
go

-- For people's own tools (Excel, Power BI): the figures that count now. Numbers are rounded to eight places here and nowhere else.
create view current_observation as
with counting as (
    select p.processing_id, p.submission_id, p.processed_at
    from processing as p
    where p.attempt = (select max(latest.attempt) from processing as latest where latest.submission_id = p.submission_id)
),
newest as (
    select o.indicator_id, o.period_id, o.organisation_id, o.breakdown, max(c.submission_id) as submission_id
    from observation as o
    join counting as c on c.processing_id = o.processing_id
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
join counting as c on c.submission_id = n.submission_id
join observation as o on o.indicator_id = n.indicator_id and o.period_id = n.period_id and o.organisation_id = n.organisation_id
    and o.breakdown = n.breakdown and o.processing_id = c.processing_id
join indicator as i on i.indicator_id = o.indicator_id
join programme as g on g.programme_id = i.programme_id
join organisation as u on u.organisation_id = o.organisation_id
join period as t on t.period_id = o.period_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = o.processing_id and h.sheet_no = o.sheet_no;
