"""What each kind of library file may say, one module a kind."""
