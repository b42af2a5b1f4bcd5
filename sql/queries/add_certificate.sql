-- A server showed a certificate for the first time.
-- @server nvarchar(300)
-- @endsAt datetime2(3)
-- @seenAt datetime2(3)
insert into seen_certificate (server, ends_at, seen_at) values (@server, @endsAt, @seenAt);
