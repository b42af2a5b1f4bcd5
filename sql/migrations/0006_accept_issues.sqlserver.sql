-- A person looked at a doubtful figure and accepts it, with a note. Only ever added: the latest note counts.

create table issue_acceptance (
    issue_acceptance_id bigint identity(1,1) not null,
    data_issue_id bigint not null,
    note nvarchar(max) not null,
    accepted_by nvarchar(200) not null,
    accepted_at datetime2(3) not null,
    constraint pk_issue_acceptance primary key (issue_acceptance_id),
    constraint fk_issue_acceptance_issue foreign key (data_issue_id) references data_issue (data_issue_id)
);

create index ix_issue_acceptance_issue on issue_acceptance (data_issue_id);
