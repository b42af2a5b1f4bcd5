-- A person looked at a doubtful figure and accepts it, with a note. Only ever added: the latest note counts.

create table issue_acceptance (
    issue_acceptance_id integer not null,
    data_issue_id integer not null,
    note text not null,
    accepted_by text not null,
    accepted_at text not null,
    constraint pk_issue_acceptance primary key (issue_acceptance_id),
    constraint fk_issue_acceptance_issue foreign key (data_issue_id) references data_issue (data_issue_id)
);

create index ix_issue_acceptance_issue on issue_acceptance (data_issue_id);
