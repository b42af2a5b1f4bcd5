-- The name of this database.
select name from store_name;
