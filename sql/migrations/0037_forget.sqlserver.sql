-- Who had what erased, when and why; what it was is said without the data themselves.
create table forgetting (
    forgetting_id bigint identity(1,1) not null,
    what nvarchar(400) collate Latin1_General_100_BIN2 not null,
    reason nvarchar(max) collate Latin1_General_100_BIN2 not null,
    forgotten_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    forgotten_at datetime2(3) not null,
    places int not null,
    contents int not null,
    constraint pk_forgetting primary key (forgetting_id)
);
