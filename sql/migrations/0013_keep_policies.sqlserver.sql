-- Criteria, lists of schools, risk factors, methods, clusters and index as the passport writes them: one row a row, its cells by column as JSON.

create table revision_policy (
    programme_revision_id bigint not null,
    position int not null,
    sheet nvarchar(100) not null,
    fields nvarchar(max) not null,
    constraint pk_revision_policy primary key (programme_revision_id, position),
    constraint fk_revision_policy_revision foreign key (programme_revision_id) references programme_revision (programme_revision_id)
);
