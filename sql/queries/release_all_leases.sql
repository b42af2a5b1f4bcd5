-- Of a database that was restored: whoever held a lease works for the one that was copied.
delete from lease;
