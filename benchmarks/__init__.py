"""One script a claim: each prints a line with the ratio to a peer measured in the same run, and the aim."""
