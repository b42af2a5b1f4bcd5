-- A clustered key holds 900 bytes and refuses an item of more than some 350 letters; one apart from its rows holds 1700, which is any source
-- with any item.

alter table source_state drop constraint pk_source_state;
go

alter table source_state add constraint pk_source_state primary key nonclustered (source, item);
