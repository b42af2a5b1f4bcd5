-- What a programme holds its figures against: one row a rule, as its passport says.

create table revision_check (
    programme_revision_id bigint not null,
    position int not null,
    kind varchar(20) not null,
    indicators nvarchar(max) not null,
    least varchar(40) null,
    most varchar(40) null,
    measure varchar(20) not null,
    relation nvarchar(max) null,
    tolerance varchar(40) null,
    strictness varchar(20) not null,
    note nvarchar(max) not null,
    constraint pk_revision_check primary key (programme_revision_id, position),
    constraint fk_revision_check_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id)
);

-- Who else speaks of an organisation and a period is asked of every file.
create index ix_processing_coverage_place on processing_coverage (organisation_id, period_id);
