-- A server showed its certificate again, or another one.
-- @server nvarchar(300)
-- @endsAt datetime2(3)
-- @seenAt datetime2(3)
update seen_certificate set ends_at = @endsAt, seen_at = @seenAt where server = @server;
