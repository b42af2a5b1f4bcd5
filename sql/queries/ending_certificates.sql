-- Certificates that end soon, of servers that were asked lately; what ends first comes first.
-- @before datetime2(3)
-- @since datetime2(3)
select server, ends_at, seen_at from seen_certificate where ends_at < @before and seen_at > @since order by ends_at, server;
