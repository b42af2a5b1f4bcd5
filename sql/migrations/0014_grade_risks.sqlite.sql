-- How strongly a risk applies (low, medium, high), and the period that the document speaks of; null where it says neither.

alter table risk_mark add column level text null;
alter table risk_mark add column period_id integer null references period (period_id);
