-- How the database compares texts, and to which moment it can be brought back. Null: this server does not say.
select
    convert(nvarchar(200), databasepropertyex(db_name(), 'Collation')) as collation,
    convert(nvarchar(60), databasepropertyex(db_name(), 'Recovery')) as recovery;
