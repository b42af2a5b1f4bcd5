-- Who had what erased, when and why; what it was is said without the data themselves.
create table forgetting (
    forgetting_id integer not null,
    what text not null,
    reason text not null,
    forgotten_by text not null,
    forgotten_at text not null,
    places integer not null,
    contents integer not null,
    constraint pk_forgetting primary key (forgetting_id)
);
