"""Others' programs that ours are measured against; they run in an environment of their own: requirements/peers.lock."""
