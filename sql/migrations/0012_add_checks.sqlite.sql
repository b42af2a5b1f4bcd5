-- What a programme holds its figures against: one row a rule, as its passport says.

create table revision_check (
    programme_revision_id integer not null,
    position integer not null,
    kind text not null,
    indicators text not null,
    least text null,
    most text null,
    measure text not null,
    relation text null,
    tolerance text null,
    strictness text not null,
    note text not null,
    constraint pk_revision_check primary key (programme_revision_id, position),
    constraint fk_revision_check_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id)
);

-- Who else speaks of an organisation and a period is asked of every file.
create index ix_processing_coverage_place on processing_coverage (organisation_id, period_id);
