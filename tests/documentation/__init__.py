"""Documentation that is made from the code, and the tests that it is up to date."""
