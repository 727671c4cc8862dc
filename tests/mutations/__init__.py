"""Some sixty places of the code, each broken by itself: does a test fail? `make mutations`, about ten minutes.

`mutations.toml` says what is changed into what and which tests should see it; a mutation that all of them survive, or
whose text is no longer in its file, is named and the exit status is 1.
"""
