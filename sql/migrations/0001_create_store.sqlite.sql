-- Facts are only ever added; see ARCHITECTURE.md, "What the database remembers".
-- Moments are UTC text 'yyyy-MM-dd HH:mm:ss.fff', days 'yyyy-MM-dd', decimals exact text: SQLite keeps none of them natively.

create table programme (
    programme_id integer primary key,
    code text not null unique
);

create table organisation (
    organisation_id integer primary key,
    code text not null unique
);

create table indicator (
    indicator_id integer primary key,
    programme_id integer not null references programme (programme_id),
    code text not null,
    unique (programme_id, code)
);

create table period (
    period_id integer primary key,
    code text not null unique,
    starts_on text not null,
    ends_on text not null
);

create table run (
    run_id integer primary key,
    job text not null,
    trigger_kind text not null,
    triggered_by text not null,
    started_at text not null,
    finished_at text null,
    outcome text not null,
    message text null,
    counts text null
);

create table lease (
    name text not null primary key,
    owner text not null,
    expires_at text not null
);

create table submission (
    submission_id integer primary key,
    source text not null,
    file_name text not null,
    sender text null,
    received_at text not null,
    content_hash text not null,
    byte_count integer not null,
    unique (source, content_hash)
);

create table processing (
    processing_id integer primary key,
    submission_id integer not null references submission (submission_id),
    attempt integer not null,
    run_id integer null references run (run_id),
    kind text not null,
    outcome text not null,
    layout text null,
    programme_id integer null references programme (programme_id),
    reason_code text null,
    reason text null,
    cells_seen integer not null,
    cells_loaded integer not null,
    issue_count integer not null,
    processed_at text not null,
    unique (submission_id, attempt)
);

create table processing_sheet (
    processing_id integer not null references processing (processing_id),
    sheet_no integer not null,
    name text not null,
    primary key (processing_id, sheet_no)
);

create table observation (
    processing_id integer not null references processing (processing_id),
    indicator_id integer not null references indicator (indicator_id),
    organisation_id integer not null references organisation (organisation_id),
    period_id integer not null references period (period_id),
    breakdown text not null,
    value_kind text not null,
    number_a text null,
    number_b text null,
    marks text null,
    original_text text not null,
    sheet_no integer not null,
    row_no integer not null,
    column_no integer not null,
    second_row_no integer null,
    second_column_no integer null,
    primary key (indicator_id, period_id, organisation_id, breakdown, processing_id)
) without rowid;

create table plan_value (
    plan_value_id integer primary key,
    processing_id integer not null references processing (processing_id),
    indicator_id integer not null references indicator (indicator_id),
    organisation_id integer not null references organisation (organisation_id),
    period_id integer not null references period (period_id),
    original_text text not null,
    document text not null,
    valid_from text null,
    sheet_no integer not null,
    row_no integer not null,
    column_no integer not null
);

create table data_issue (
    data_issue_id integer primary key,
    processing_id integer not null references processing (processing_id),
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
    period_code text null
);

create table programme_revision (
    programme_revision_id integer primary key,
    processing_id integer not null unique references processing (processing_id),
    programme_id integer not null references programme (programme_id),
    name text not null,
    owner_code text not null,
    document text not null,
    starts_on text null,
    ends_on text null,
    deadline_days integer not null
);

create table revision_organisation (
    programme_revision_id integer not null references programme_revision (programme_revision_id),
    position integer not null,
    organisation_id integer not null references organisation (organisation_id),
    name text not null,
    short_name text not null,
    level text not null,
    parent_code text null,
    email text null,
    aliases text not null,
    primary key (programme_revision_id, position)
);

create table revision_indicator (
    programme_revision_id integer not null references programme_revision (programme_revision_id),
    position integer not null,
    indicator_id integer not null references indicator (indicator_id),
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
    primary key (programme_revision_id, position)
);

create table revision_recipient (
    programme_revision_id integer not null references programme_revision (programme_revision_id),
    position integer not null,
    name text not null,
    email text not null,
    role text not null,
    primary key (programme_revision_id, position)
);

create table activity (
    activity_id integer primary key,
    processing_id integer not null references processing (processing_id),
    programme_id integer not null references programme (programme_id),
    position integer not null,
    text text not null,
    period_text text not null,
    period_kind text not null,
    starts_on text null,
    ends_on text null,
    responsible text not null,
    sheet_no integer not null,
    row_no integer not null,
    column_no integer not null
);

create table risk_mark (
    risk_mark_id integer primary key,
    processing_id integer not null references processing (processing_id),
    programme_id integer not null references programme (programme_id),
    organisation_id integer not null references organisation (organisation_id),
    risk text not null,
    original_text text not null,
    sheet_no integer not null,
    row_no integer not null,
    column_no integer not null
);

create table edition (
    edition_id integer primary key,
    kind text not null,
    programme_id integer not null references programme (programme_id),
    period_id integer not null references period (period_id),
    number integer not null,
    cut_off_at text not null,
    created_at text not null,
    run_id integer null references run (run_id),
    subject text not null,
    model text not null,
    model_hash text not null,
    html_hash text not null,
    text_hash text not null,
    attachments text not null,
    unique (kind, programme_id, period_id, number)
);

create table delivery (
    delivery_id integer primary key,
    edition_id integer not null references edition (edition_id),
    address text not null,
    display_name text not null,
    message_id text not null unique,
    state text not null,
    attempts integer not null,
    next_attempt_at text null,
    changed_at text not null,
    last_error text null,
    unique (edition_id, address)
);

create table delivery_event (
    delivery_event_id integer primary key,
    delivery_id integer not null references delivery (delivery_id),
    happened_at text not null,
    state text not null,
    note text null
);
