-- The certificate that a server showed last: when it ends, and when that was seen.
create table seen_certificate (
    server text not null,
    ends_at text not null,
    seen_at text not null,
    constraint pk_seen_certificate primary key (server)
);
