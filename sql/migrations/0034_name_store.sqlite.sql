-- The database has a name of its own, which its folder of content bears, too: so neither is taken for another's.
create table store_name (
    name text not null,
    constraint pk_store_name primary key (name)
);

insert into store_name (name) values (lower(hex(randomblob(16))));
