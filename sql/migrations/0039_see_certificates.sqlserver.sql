-- The certificate that a server showed last: when it ends, and when that was seen.
create table seen_certificate (
    server nvarchar(300) collate Latin1_General_100_BIN2 not null,
    ends_at datetime2(3) not null,
    seen_at datetime2(3) not null,
    constraint pk_seen_certificate primary key (server)
);
