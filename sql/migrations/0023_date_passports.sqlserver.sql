-- Everything of a passport has its time. governs_from: the periods that end on this day or later are judged by this passport, as long as no later one
-- governs them; null: all periods. valid_from and valid_until: the days of one version of a row, both inclusive.

alter table programme_revision add governs_from date null;
alter table programme_revision add continues_code nvarchar(100) collate Latin1_General_100_BIN2 null;
alter table revision_organisation add valid_from date null;
alter table revision_organisation add valid_until date null;
alter table revision_organisation add successor_code nvarchar(100) collate Latin1_General_100_BIN2 null;
alter table revision_indicator add valid_from date null;
alter table revision_indicator add valid_until date null;
alter table revision_indicator add continues_code nvarchar(100) collate Latin1_General_100_BIN2 null;
alter table revision_recipient add scope_code nvarchar(100) collate Latin1_General_100_BIN2 null;
go

-- A person lets a passport govern closed periods as well; the last word counts.
create table revision_backdating (
    revision_backdating_id bigint identity(1,1) not null,
    programme_revision_id bigint not null,
    governs_from date not null,
    reason nvarchar(max) collate Latin1_General_100_BIN2 not null,
    decided_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    decided_at datetime2(3) not null,
    commit_no bigint not null,
    constraint pk_revision_backdating primary key (revision_backdating_id),
    constraint fk_revision_backdating_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id)
);
go

create index ix_revision_backdating_revision on revision_backdating (programme_revision_id, commit_no);
