-- What people wrote for the reports: explanations, proposals, prose. Only ever added; of each place the file that came last holds.
create table said_text (
    said_text_id bigint identity(1,1) not null,
    processing_id bigint not null,
    programme_id bigint not null,
    kind varchar(20) collate Latin1_General_100_BIN2 not null,
    report_kind varchar(60) collate Latin1_General_100_BIN2 not null,
    section nvarchar(max) collate Latin1_General_100_BIN2 not null,
    indicator_code nvarchar(100) collate Latin1_General_100_BIN2 null,
    organisation_code nvarchar(100) collate Latin1_General_100_BIN2 null,
    period_id bigint null,
    text nvarchar(max) collate Latin1_General_100_BIN2 not null,
    action nvarchar(max) collate Latin1_General_100_BIN2 not null,
    responsible nvarchar(max) collate Latin1_General_100_BIN2 not null,
    term nvarchar(max) collate Latin1_General_100_BIN2 not null,
    author nvarchar(max) collate Latin1_General_100_BIN2 not null,
    sheet_no int not null,
    row_no int not null,
    column_no int not null,
    constraint pk_said_text primary key (said_text_id),
    constraint fk_said_text_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_said_text_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_said_text_period foreign key (period_id) references period (period_id)
);

create index ix_said_text_processing on said_text (processing_id);
