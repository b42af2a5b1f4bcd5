-- What a person decided of the draft of a report: to let it go, or to hold it. Only ever added; the latest counts.
create table report_decision (
    report_decision_id integer not null,
    kind text not null,
    programme_id integer not null,
    period_id integer not null,
    scope_code text not null,
    is_released integer not null,
    reason text not null,
    decided_by text not null,
    decided_at text not null,
    constraint pk_report_decision primary key (report_decision_id),
    constraint fk_report_decision_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_report_decision_period foreign key (period_id) references period (period_id)
);

create index ix_report_decision_programme on report_decision (programme_id, period_id);
