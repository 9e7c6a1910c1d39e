"""Files from outside are opened in processes of their own, with limits on time, memory, files and network."""
