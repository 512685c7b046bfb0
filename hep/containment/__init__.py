"""Work on untrusted or runaway input, done in a child process that may be killed."""
