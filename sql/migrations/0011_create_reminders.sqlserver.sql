-- Who was told, by which letter, that figures of a school for a period have not come: each stage once.
-- The stage 'escalation' is the one at which the coordinator is told of the school.
create table reminder (
    reminder_id bigint identity(1,1) not null,
    programme_id bigint not null,
    period_id bigint not null,
    organisation_id bigint not null,
    stage varchar(20) not null,
    edition_id bigint not null,
    decided_at datetime2(3) not null,
    constraint pk_reminder primary key (reminder_id),
    constraint uq_reminder_stage unique (programme_id, period_id, organisation_id, stage),
    constraint fk_reminder_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_reminder_period foreign key (period_id) references period (period_id),
    constraint fk_reminder_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint fk_reminder_edition foreign key (edition_id) references edition (edition_id)
);
