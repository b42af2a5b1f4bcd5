-- Which migrations a database has had. Created by the migrator before the first one.
create table schema_version (
    script_name varchar(200) not null,
    checksum varchar(64) not null,
    applied_at datetime2(3) not null,
    constraint pk_schema_version primary key (script_name)
);
