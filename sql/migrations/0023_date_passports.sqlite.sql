-- Everything of a passport has its time. governs_from: the periods that end on this day or later are judged by this passport, as long as no later one
-- governs them; null: all periods. valid_from and valid_until: the days of one version of a row, both inclusive.

alter table programme_revision add column governs_from text null;
alter table programme_revision add column continues_code text null;
alter table revision_organisation add column valid_from text null;
alter table revision_organisation add column valid_until text null;
alter table revision_organisation add column successor_code text null;
alter table revision_indicator add column valid_from text null;
alter table revision_indicator add column valid_until text null;
alter table revision_indicator add column continues_code text null;
alter table revision_recipient add column scope_code text null;

-- A person lets a passport govern closed periods as well; the last word counts.
create table revision_backdating (
    revision_backdating_id integer not null,
    programme_revision_id integer not null,
    governs_from text not null,
    reason text not null,
    decided_by text not null,
    decided_at text not null,
    commit_no integer not null,
    constraint pk_revision_backdating primary key (revision_backdating_id),
    constraint fk_revision_backdating_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id)
);

create index ix_revision_backdating_revision on revision_backdating (programme_revision_id, commit_no);
