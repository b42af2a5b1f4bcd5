-- An indicator may be computed from others: by a formula in its printed form, or as a mean weighted by the indicator of a code.

alter table revision_indicator add column formula text null;

alter table revision_indicator add column weight_code text null;
