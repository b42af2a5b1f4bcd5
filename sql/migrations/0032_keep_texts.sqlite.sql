-- What people wrote for the reports: explanations, proposals, prose. Only ever added; of each place the file that came last holds.
create table said_text (
    said_text_id integer not null,
    processing_id integer not null,
    programme_id integer not null,
    kind text not null,
    report_kind text not null,
    section text not null,
    indicator_code text null,
    organisation_code text null,
    period_id integer null,
    text text not null,
    action text not null,
    responsible text not null,
    term text not null,
    author text not null,
    sheet_no integer not null,
    row_no integer not null,
    column_no integer not null,
    constraint pk_said_text primary key (said_text_id),
    constraint fk_said_text_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_said_text_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_said_text_period foreign key (period_id) references period (period_id)
);

create index ix_said_text_processing on said_text (processing_id);
