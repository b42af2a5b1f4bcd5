-- What a person decided of the draft of a report: to let it go, or to hold it. Only ever added; the latest counts.
create table report_decision (
    report_decision_id bigint identity(1,1) not null,
    kind varchar(60) collate Latin1_General_100_BIN2 not null,
    programme_id bigint not null,
    period_id bigint not null,
    scope_code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    is_released bit not null,
    reason nvarchar(max) collate Latin1_General_100_BIN2 not null,
    decided_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    decided_at datetime2(3) not null,
    constraint pk_report_decision primary key (report_decision_id),
    constraint fk_report_decision_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_report_decision_period foreign key (period_id) references period (period_id)
);

create index ix_report_decision_programme on report_decision (programme_id, period_id);
