"""Stage 3, documents: what the office holds, each document marked, each revision a snapshot that never changes."""
