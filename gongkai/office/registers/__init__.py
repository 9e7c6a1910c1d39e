"""Stage 6, registers (台账): lists the office keeps, and figures entered by hand with source, person and day."""
