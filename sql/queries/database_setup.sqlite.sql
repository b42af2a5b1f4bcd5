-- How the database compares texts, and to which moment it can be brought back: SQLite is set up by the program itself.
select 'BINARY' as collation, 'FULL' as recovery;
