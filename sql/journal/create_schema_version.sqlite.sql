-- Which migrations a database has had. Created by the migrator before the first one.
create table schema_version (
    script_name text not null,
    checksum text not null,
    applied_at text not null,
    constraint pk_schema_version primary key (script_name)
);
