"""Stage 2, agencies: who. Agencies, their units, their officers, and who may do what on which day."""
