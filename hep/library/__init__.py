"""Reads the exercise library's files into the domain and refuses wrong ones by file and line."""
