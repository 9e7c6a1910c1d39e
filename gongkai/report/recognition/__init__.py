"""How a printed report is recognised: its sections, its tables row by row, its title, agency, year and period."""
