"""The channels, one a file, found by `channel.channels()`."""
