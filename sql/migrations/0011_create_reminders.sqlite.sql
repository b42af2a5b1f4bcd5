-- Who was told, by which letter, that figures of a school for a period have not come: each stage once.
-- The stage 'escalation' is the one at which the coordinator is told of the school.
create table reminder (
    reminder_id integer not null,
    programme_id integer not null,
    period_id integer not null,
    organisation_id integer not null,
    stage text not null,
    edition_id integer not null,
    decided_at text not null,
    constraint pk_reminder primary key (reminder_id),
    constraint uq_reminder_stage unique (programme_id, period_id, organisation_id, stage),
    constraint fk_reminder_programme foreign key (programme_id) references programme (programme_id),
    constraint fk_reminder_period foreign key (period_id) references period (period_id),
    constraint fk_reminder_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint fk_reminder_edition foreign key (edition_id) references edition (edition_id)
);
