"""Reading lists of publications from CSV and XLSX: files to sheets, sheets to rows, rows to what they say.

Plain Python without database: what is known already is compared in `suspicion`, one level up.
"""
