-- A revision names the one that was in force when it was loaded, so that what it changes can be told; null: there was none, or it is older than this.

alter table programme_revision add column replaces_revision_id integer null references programme_revision (programme_revision_id);

-- What a passport changed is told once; edition_id is null where it changed nothing, or nobody was there to be told.
create table passport_notice (
    programme_revision_id integer not null,
    edition_id integer null,
    decided_at text not null,
    constraint pk_passport_notice primary key (programme_revision_id),
    constraint fk_passport_notice_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id),
    constraint fk_passport_notice_edition foreign key (edition_id) references edition (edition_id)
);
