-- Facts are only ever added; see ARCHITECTURE.md, "What the database remembers".
-- Moments are UTC text 'yyyy-MM-dd HH:mm:ss.fff', days 'yyyy-MM-dd', decimals exact text: SQLite keeps none of them natively.

create table programme (
    programme_id integer not null,
    code text not null,
    constraint pk_programme primary key (programme_id),
    constraint uq_programme_code unique (code)
);

create table organisation (
    organisation_id integer not null,
    code text not null,
    constraint pk_organisation primary key (organisation_id),
    constraint uq_organisation_code unique (code)
);

create table indicator (
    indicator_id integer not null,
    programme_id integer not null,
    code text not null,
    constraint pk_indicator primary key (indicator_id),
    constraint uq_indicator_code unique (programme_id, code),
    constraint fk_indicator_programme foreign key (programme_id) references programme (programme_id)
);

create table period (
    period_id integer not null,
    code text not null,
    starts_on text not null,
    ends_on text not null,
    constraint pk_period primary key (period_id),
    constraint uq_period_code unique (code)
);

create table run (
    run_id integer not null,
    job text not null,
    trigger_kind text not null,
    triggered_by text not null,
    owner text not null,
    started_at text not null,
    finished_at text null,
    outcome text null,
    message text null,
    counts text null,
    constraint pk_run primary key (run_id)
);

create table lease (
    name text not null,
    owner text not null,
    expires_at text not null,
    constraint pk_lease primary key (name)
) without rowid;

create table submission (
    submission_id integer not null,
    source text not null,
    file_name text not null,
    sender text null,
    received_at text not null,
    content_hash text not null,
    byte_count integer not null,
    constraint pk_submission primary key (submission_id),
    constraint uq_submission_content unique (source, content_hash)
);

create table processing (
    processing_id integer not null,
    submission_id integer not null,
    attempt integer not null,
    run_id integer null,
    kind text not null,
    outcome text not null,
    layout text null,
    programme_id integer null,
    reason_code text null,
    reason text null,
    reason_expected text null,
    cells_seen integer not null,
    cells_loaded integer not null,
    issue_count integer not null,
    processed_at text not null,
    constraint pk_processing primary key (processing_id),
    constraint uq_processing_attempt unique (submission_id, attempt),
    constraint fk_processing_submission foreign key (submission_id) references submission (submission_id),
    constraint fk_processing_run foreign key (run_id) references run (run_id),
    constraint fk_processing_programme foreign key (programme_id) references programme (programme_id)
);

create index ix_processing_programme on processing (programme_id, processed_at);

create table processing_sheet (
    processing_id integer not null,
    sheet_no integer not null,
    name text not null,
    constraint pk_processing_sheet primary key (processing_id, sheet_no),
    constraint fk_processing_sheet_processing foreign key (processing_id) references processing (processing_id)
) without rowid;

-- What an attempt loaded, counted as it loads: who reported for a period is asked often, and observation has no index by attempt.
create table processing_coverage (
    processing_id integer not null,
    organisation_id integer not null,
    period_id integer not null,
    figure_count integer not null,
    constraint pk_processing_coverage primary key (processing_id, period_id, organisation_id),
    constraint fk_processing_coverage_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_processing_coverage_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint fk_processing_coverage_period foreign key (period_id) references period (period_id)
) without rowid;

create table observation (
    processing_id integer not null,
    indicator_id integer not null,
    organisation_id integer not null,
    period_id integer not null,
    breakdown text not null,
    value_kind text not null,
    number_a text null,
    number_b text null,
    marks text null,
    original_text text not null,
    sheet_no integer not null,
    row_no integer not null,
    column_no integer not null,
    second_sheet_no integer null,
    second_row_no integer null,
    second_column_no integer null,
    constraint pk_observation primary key (indicator_id, period_id, organisation_id, breakdown, processing_id),
    constraint fk_observation_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_observation_indicator foreign key (indicator_id) references indicator (indicator_id),
    constraint fk_observation_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint fk_observation_period foreign key (period_id) references period (period_id)
) without rowid;

create table plan_value (
    plan_value_id integer not null,
    processing_id integer not null,
    indicator_id integer not null,
    organisation_id integer not null,
    period_id integer not null,
    original_text text not null,
    document text not null,
    valid_from text null,
    sheet_no integer not null,
    row_no integer not null,
    column_no integer not null,
    constraint pk_plan_value primary key (plan_value_id),
    constraint fk_plan_value_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_plan_value_indicator foreign key (indicator_id) references indicator (indicator_id),
    constraint fk_plan_value_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint fk_plan_value_period foreign key (period_id) references period (period_id)
);

create index ix_plan_value_processing on plan_value (processing_id);

create table data_issue (
    data_issue_id integer not null,
    processing_id integer not null,
    sheet_no integer null,
    row_no integer null,
    column_no integer null,
    severity text not null,
    code text not null,
    message text not null,
    expected text not null,
    value_text text null,
    indicator_code text null,
    organisation_code text null,
    period_code text null,
    constraint pk_data_issue primary key (data_issue_id),
    constraint fk_data_issue_processing foreign key (processing_id) references processing (processing_id)
);

create index ix_data_issue_processing on data_issue (processing_id);

create table programme_revision (
    programme_revision_id integer not null,
    processing_id integer not null,
    programme_id integer not null,
    name text not null,
    owner_code text not null,
    document text not null,
    starts_on text null,
    ends_on text null,
    deadline_days integer not null,
    constraint pk_programme_revision primary key (programme_revision_id),
    constraint uq_programme_revision_processing unique (processing_id),
    constraint fk_programme_revision_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_programme_revision_programme foreign key (programme_id) references programme (programme_id)
);

create index ix_programme_revision_programme on programme_revision (programme_id, processing_id);

create table revision_organisation (
    programme_revision_id integer not null,
    position integer not null,
    organisation_id integer not null,
    name text not null,
    short_name text not null,
    level text not null,
    parent_code text null,
    email text null,
    aliases text not null,
    constraint pk_revision_organisation primary key (programme_revision_id, position),
    constraint fk_revision_organisation_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id),
    constraint fk_revision_organisation_organisation foreign key (organisation_id) references organisation (organisation_id)
);

create table revision_indicator (
    programme_revision_id integer not null,
    position integer not null,
    indicator_id integer not null,
    name text not null,
    unit text not null,
    direction text not null,
    cadence text not null,
    level text not null,
    roll_up text not null,
    accumulation text not null,
    baseline_period_code text null,
    decimals integer null,
    task_tolerance_percent text null,
    constraint pk_revision_indicator primary key (programme_revision_id, position),
    constraint fk_revision_indicator_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id),
    constraint fk_revision_indicator_indicator foreign key (indicator_id) references indicator (indicator_id)
);

create table revision_recipient (
    programme_revision_id integer not null,
    position integer not null,
    name text not null,
    email text not null,
    role text not null,
    constraint pk_revision_recipient primary key (programme_revision_id, position),
    constraint fk_revision_recipient_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id)
);

create table activity (
    activity_id integer not null,
    processing_id integer not null,
    programme_id integer not null,
    position integer not null,
    text text not null,
    period_text text not null,
    period_kind text not null,
    starts_on text null,
    ends_on text null,
    responsible text not null,
    sheet_no integer not null,
    row_no integer not null,
    column_no integer not null,
    constraint pk_activity primary key (activity_id),
    constraint fk_activity_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_activity_programme foreign key (programme_id) references programme (programme_id)
);

create index ix_activity_processing on activity (processing_id);

create table risk_mark (
    risk_mark_id integer not null,
    processing_id integer not null,
    programme_id integer not null,
    organisation_id integer not null,
    risk text not null,
    original_text text not null,
    sheet_no integer not null,
    row_no integer not null,
    column_no integer not null,
    constraint pk_risk_mark primary key (risk_mark_id),
    constraint fk_risk_mark_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_risk_mark_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_risk_mark_organisation foreign key (organisation_id) references organisation (organisation_id)
);

create index ix_risk_mark_processing on risk_mark (processing_id);

create table edition (
    edition_id integer not null,
    kind text not null,
    programme_id integer not null,
    period_id integer not null,
    topic text not null,
    number integer not null,
    cut_off_at text not null,
    created_at text not null,
    run_id integer null,
    subject text not null,
    model text not null,
    model_hash text not null,
    html_hash text not null,
    text_hash text not null,
    attachments text not null,
    message_domain text not null,
    constraint pk_edition primary key (edition_id),
    constraint uq_edition_number unique (kind, programme_id, period_id, topic, number),
    constraint fk_edition_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_edition_period foreign key (period_id) references period (period_id),
    constraint fk_edition_run foreign key (run_id) references run (run_id)
);

-- address_key is the address in lower case: one mailbox however it is spelled.
create table delivery (
    delivery_id integer not null,
    edition_id integer not null,
    address text not null,
    address_key text not null,
    display_name text not null,
    message_id text not null,
    state text not null,
    attempts integer not null,
    next_attempt_at text null,
    changed_at text not null,
    last_error text null,
    constraint pk_delivery primary key (delivery_id),
    constraint uq_delivery_address unique (edition_id, address_key),
    constraint uq_delivery_message unique (message_id),
    constraint fk_delivery_edition foreign key (edition_id) references edition (edition_id)
);

create index ix_delivery_state on delivery (state, next_attempt_at);

create table delivery_event (
    delivery_event_id integer not null,
    delivery_id integer not null,
    happened_at text not null,
    state text not null,
    note text null,
    constraint pk_delivery_event primary key (delivery_event_id),
    constraint fk_delivery_event_delivery foreign key (delivery_id) references delivery (delivery_id)
);

create index ix_delivery_event_delivery on delivery_event (delivery_id);
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
