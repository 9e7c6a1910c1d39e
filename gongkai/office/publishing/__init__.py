"""Stage 5, publishing: making public. what was published elsewhere is recorded, with its receipts."""
