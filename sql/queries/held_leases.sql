-- Who has leases.
select owner, expires_at from lease;
